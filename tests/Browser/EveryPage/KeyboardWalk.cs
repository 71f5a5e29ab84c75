using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace QualityAward.Browser.EveryPage;

/// <summary>
/// Goes through a page by the key Tab, and looks at each kind of thing that can have the focus, once in the light and once
/// in the dark: it must look different with and without the focus, in as many pixels as its outline has, at 3:1 (WCAG 2.4.7,
/// 2.4.13).
/// </summary>
internal sealed class KeyboardWalk
{
    // A page with more stops than this catches the focus somewhere.
    private const int MostStops = 400;

    // What is drawn around the element belongs to it.
    private const string Define = """
        () => {
            const kind = e => {
                let box = e.parentElement;
                while (box && getComputedStyle(box).overflow === 'visible') box = box.parentElement;
                const classes = x => x ? [...x.classList].filter(c => !/^(active|current)$/.test(c)).sort().join('.') : '';
                return `${e.tagName}:${e.type ?? ''}.${classes(e)} in ${classes(e.parentElement)} in ${classes(box)}`;
            };
            const stops = () => [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')]
                .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true })
                    && e.getClientRects().length > 0);
            window.walk = {
                kinds: () => [...new Set(stops().map(kind))],
                begin: () => { document.activeElement?.blur(); getSelection().removeAllRanges(); scrollTo(0, 0);
                    document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); },
                here: () => {
                    const e = document.activeElement;
                    if (!e || e === document.body) return null;
                    walk.at = e;
                    const r = e.getBoundingClientRect();
                    return { kind: kind(e), html: e.outerHTML.replace(/\s+/g, ' ').slice(0, 200),
                        x: r.x, y: r.y, width: r.width, height: r.height };
                },
                leave: () => walk.at.blur(),
                back: () => walk.at.focus({ focusVisible: true, preventScroll: true }),
                differs: async (one, other) => {
                    const pixels = async text => {
                        const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
                        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
                        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
                        canvas.drawImage(image, 0, 0);
                        return canvas.getImageData(0, 0, image.width, image.height).data;
                    };
                    const linear = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
                    const light = (p, i) => 0.2126 * linear(p[i]) + 0.7152 * linear(p[i + 1]) + 0.0722 * linear(p[i + 2]);
                    const [a, b] = [await pixels(one), await pixels(other)];
                    let count = 0;
                    for (let i = 0; i < a.length; i += 4) {
                        const [x, y] = [light(a, i), light(b, i)];
                        if ((Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) >= 3) count++;
                    }
                    return count;
                },
            };
        }
        """;

    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    /// <summary>Elements that do not show that they have the focus, or kinds that Tab does not reach.</summary>
    /// <param name="page">The page.</param>
    /// <param name="scheme">In which colours it is shown, and of which site.</param>
    public async Task<IReadOnlyList<string>> FindAsync(IPage page, string scheme)
    {
        await page.EvaluateAsync(Define);
        var kinds = await page.EvaluateAsync<string[]>("() => walk.kinds()");
        var missing = kinds.Where(kind => !_seen.ContainsKey(scheme + kind)).ToHashSet();
        var faults = new List<string>();
        if (missing.Count == 0)
        {
            return faults;
        }

        await page.EvaluateAsync("() => walk.begin()");
        for (var stop = 0; stop < MostStops && missing.Count > 0; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Stop?>("() => walk.here()") is not { } at)
            {
                break;
            }

            missing.Remove(at.Kind);
            if (_seen.TryAdd(scheme + at.Kind, true) && !await ShowsAsync(page, at))
            {
                faults.Add($"no visible focus: {at.Html}");
            }
        }

        // One radio of a group, one of several kinds in a closed part: what Tab leaves out is said, not passed over.
        faults.AddRange(
            missing
                .Where(kind => !kind.StartsWith("INPUT:radio", StringComparison.Ordinal))
                .Select(kind => $"Tab does not reach: {kind}")
        );
        foreach (var kind in missing)
        {
            _seen.TryAdd(scheme + kind, true);
        }

        return faults;
    }

    private static async Task<bool> ShowsAsync(IPage page, Stop at)
    {
        const float around = 6;
        var size = page.ViewportSize!;
        var (left, top) = (Math.Max(0, at.X - around), Math.Max(0, at.Y - around));
        var clip = new Clip
        {
            X = left,
            Y = top,
            Width = Math.Min(size.Width, at.X + at.Width + around) - left,
            Height = Math.Min(size.Height, at.Y + at.Height + around) - top,
        };
        if (clip.Width <= 0 || clip.Height <= 0)
        {
            return false;
        }

        var with = await ShootAsync(page, clip);
        await page.EvaluateAsync("() => walk.leave()");
        var without = await ShootAsync(page, clip);
        await page.EvaluateAsync("() => walk.back()");
        var changed = await page.EvaluateAsync<int>(
            "([one, other]) => walk.differs(one, other)",
            new[] { with, without }
        );
        // Half of a line of one pixel around what is seen of it: a link over two lines has its outline in parts.
        return changed >= clip.Width + clip.Height - (4 * around);
    }

    private static async Task<string> ShootAsync(IPage page, Clip clip) =>
        Convert.ToBase64String(await page.ScreenshotAsync(new() { Clip = clip }));

    // Filled by Playwright from the script's answer.
    private sealed class Stop
    {
        public string Kind { get; set; } = "";

        public string Html { get; set; } = "";

        public float X { get; set; }

        public float Y { get; set; }

        public float Width { get; set; }

        public float Height { get; set; }
    }
}
