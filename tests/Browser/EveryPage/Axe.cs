using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace QualityAward.Browser.EveryPage;

/// <summary>axe-core on a page as it is: WCAG 2 A and AA and its best practices.</summary>
internal static class Axe
{
    // The page is not fetched again for it, and frames there are none.
    private const string Run = """
        async (rules) => {
            const found = await axe.run(document, {
                resultTypes: ['violations'], preload: false, iframes: false,
                ...(rules && { runOnly: { type: 'rule', values: rules } }),
            });
            return found.violations.flatMap(v => v.nodes.map(n =>
                `${v.id}: ${n.html.replace(/\s+/g, ' ').slice(0, 240)} – ` +
                [...n.any, ...n.all, ...n.none].map(c => c.message).join('; ')));
        }
        """;

    // What depends on colours alone; all else is the same in the dark.
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Brings axe into the page, once.</summary>
    public static Task BringAsync(IPage page) => page.EvaluateAsync(Script);

    /// <summary>What is wrong, one line each element.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, bool coloursOnly) =>
        await page.EvaluateAsync<string[]>(Run, coloursOnly ? Colours : null);
}
