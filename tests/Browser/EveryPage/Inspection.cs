using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace QualityAward.Browser.EveryPage;

/// <summary>
/// Opens each page of the list once, and looks at it at both widths, in the light and in the dark: with axe, and with the
/// keyboard.
/// </summary>
/// <param name="browser">The browser.</param>
/// <param name="gateway">A system in which an award has been played.</param>
internal sealed class Inspection(BrowserFixture browser, Uri gateway)
{
    // One draws while the other waits for an answer.
    private const int AtOnce = 2;

    private const string Links = """
        () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname)
        """;

    // The workbench draws the heading first and what it has read later: nothing is under way, and nothing has changed for a
    // quarter of a second.
    private const string Settled = """
        () => new Promise(settled => {
            const look = () => {
                if (document.querySelector('[aria-busy=true]')) { timer = setTimeout(look, 250); return; }
                observer.disconnect();
                settled();
            };
            const observer = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(look, 250); });
            observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            let timer = setTimeout(look, 250);
        })
        """;

    private readonly ConcurrentQueue<string> _faults = [];

    private readonly KeyboardWalk _walk = new();

    /// <summary>Inspects all pages, and fails with everything that is wrong.</summary>
    public async Task RunAsync()
    {
        IEnumerable<IGrouping<string?, ListedPage>> people =
        [
            .. PageList.Workbench.GroupBy(p => p.Account),
            .. PageList.Public.GroupBy(p => p.Account),
        ];
        await Parallel.ForEachAsync(
            people.OrderByDescending(p => p.Count()),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = AtOnce,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (pages, _) => await InspectAsync(pages.Key, pages)
        );
        Assert.True(_faults.IsEmpty, string.Join('\n', _faults.Order(StringComparer.Ordinal)));
    }

    private async Task InspectAsync(string? account, IEnumerable<ListedPage> pages)
    {
        await using var person = account is null
            ? await Person.VisitorAsync(browser, gateway, Width.Desktop, script: true)
            : await Person.SignedInAsync(browser, gateway, Width.Desktop, account, "/workbench/");
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var began = Stopwatch.GetTimestamp();
            if (page.FindAmong(links) is not { } address)
            {
                Note(page, "", [$"no link that {account} has seen leads there"]);
                continue;
            }

            try
            {
                await person.GoAsync(address);
                await person.Page.EvaluateAsync(Settled);
                links.UnionWith(await person.Page.EvaluateAsync<string[]>(Links));
                await LookAsync(person, page);
            }
            catch (Exception e) when (e is PlaywrightException or TimeoutException)
            {
                Note(page, "", [e.Message]);
            }

            Tell($"{address} ({account}): {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        }
    }

    private void Note(ListedPage page, string how, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
        {
            var line = $"{page.Path} ({page.Account}{how}): {fault}";
            _faults.Enqueue(line);
            Tell(line);
        }
    }

    // Seen with -showLiveOutput.
    private static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private async Task LookAsync(Person person, ListedPage page)
    {
        var tab = person.Page;
        await Axe.BringAsync(tab);
        if (page.Account is not null)
        {
            // Colours on their way from light to dark are nobody's to read.
            await tab.AddStyleTagAsync(
                new() { Content = "*, ::before, ::after { transition: none !important }" }
            );
        }

        foreach (var turn in (bool[])[false, true])
        {
            if (turn)
            {
                await person.ChangeColoursAsync();
            }

            var scheme = await person.ColoursAsync();
            // The width that the screen has comes first: each change of it moves the page.
            foreach (
                var width in turn
                    ? [Width.Phone, Width.Desktop]
                    : (int[])[Width.Desktop, Width.Phone]
            )
            {
                await person.WidenAsync(width);
                var found = await Axe.FindAsync(tab, coloursOnly: turn);
                Note(page, $", {width}, {scheme}", found);
                if (width == Width.Desktop)
                {
                    Note(
                        page,
                        $", {scheme}",
                        await _walk.FindAsync(tab, $"{scheme} {page.Account is null} ")
                    );
                }
            }
        }
    }
}
