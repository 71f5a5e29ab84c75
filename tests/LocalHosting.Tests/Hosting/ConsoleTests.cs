using Aspire.Hosting;
using QualityAward.LocalHosting.Running;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>Many consoles in one.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public async Task Each_line_stands_behind_the_name_of_its_resource()
    {
        await using var application = new ProbeApplication();
        var one = application.Builder.AddParameter("one", "1").Resource;
        var longer = application.Builder.AddParameter("longer", "2").Resource;
        var board = new ResourceBoard([one, longer]);
        var text = new StringWriter();
        await new ConsoleOutput(board, text, colours: false).StartAsync(
            ProbeApplication.CancellationToken
        );

        board.Find("one")[0].Console.Append("你好");
        board.Find("longer")[0].Console.Append("bad", isError: true);

        Assert.Equal(
            ["[one   ] 你好", "[longer] bad", ""],
            text.ToString().Split(Environment.NewLine)
        );
    }

    [Fact]
    public async Task Resources_have_different_colours_and_errors_are_red()
    {
        await using var application = new ProbeApplication();
        var one = application.Builder.AddParameter("one", "1").Resource;
        var two = application.Builder.AddParameter("two", "2").Resource;
        var board = new ResourceBoard([one, two]);
        var text = new StringWriter();
        await new ConsoleOutput(board, text, colours: true).StartAsync(
            ProbeApplication.CancellationToken
        );

        board.Find("one")[0].Console.Append("a");
        board.Find("two")[0].Console.Append("b", isError: true);

        var lines = text.ToString().Split(Environment.NewLine);
        Assert.NotEqual(lines[0][..5], lines[1][..5]);
        Assert.Contains("\e[31mb", lines[1], StringComparison.Ordinal);
    }
}
