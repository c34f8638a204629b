"""Gradio's theme set to the colours and fonts of static/page.css; no font is fetched from anywhere."""

import gradio as gr

SANS = ("-apple-system", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "Arial", "sans-serif")
MONO = ("ui-monospace", "Menlo", "Consolas", "Liberation Mono", "monospace")


def theme() -> gr.themes.Base:
    """Return a plain theme whose colours are the variables of static/page.css, light and dark alike."""
    # gr.themes.Font is a name only; a bare string would be looked up among Gradio's own font files.
    base = gr.themes.Base(
        font=[gr.themes.Font(name) for name in SANS],
        font_mono=[gr.themes.Font(name) for name in MONO],
        radius_size="sm",
        spacing_size="sm",
        text_size="sm",
    )
    colours = {
        "body_background_fill": "#faf9f6",
        "body_text_color": "#1c1b19",
        "body_text_color_subdued": "var(--soft)",
        "background_fill_primary": "var(--paper)",
        "background_fill_secondary": "var(--paper-2)",
        "block_background_fill": "transparent",
        "block_border_width": "0px",
        "border_color_primary": "var(--line)",
        "border_color_accent": "var(--accent)",
        "color_accent": "var(--accent)",
        "color_accent_soft": "var(--accent-soft)",
        "input_background_fill": "var(--sheet)",
        "input_border_color": "var(--edge)",
        "input_border_color_focus": "var(--accent)",
        "input_placeholder_color": "var(--soft)",
        "button_secondary_background_fill": "transparent",
        "button_secondary_background_fill_hover": "var(--paper-2)",
        "button_secondary_text_color": "var(--ink)",
        "button_secondary_border_color": "var(--edge)",
        "button_primary_background_fill": "var(--ink)",
        "button_primary_background_fill_hover": "var(--ink-2)",
        "button_primary_text_color": "var(--paper)",
        "error_text_color": "var(--warn)",
    }
    dark = {f"{name}_dark": value for name, value in colours.items() if name != "color_accent"}
    # The page's first paint knows these two only, before any style sheet is there.
    dark |= {"body_background_fill_dark": "#171614", "body_text_color_dark": "#e8e5de"}
    return base.set(**colours, **dark, block_shadow="none", input_shadow="none")
