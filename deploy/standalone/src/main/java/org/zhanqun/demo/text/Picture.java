package org.zhanqun.demo.text;

/** One of the theme's drawings, with its text alternative (替代文本). */
record Picture(String name, String alt, String caption, int width, int height) {

    String url() {
        return "/themes/chengxiang/img/" + name + ".svg";
    }
}
