using QualityAward.Workbench.Lists;
using Xunit;

namespace QualityAward.Architecture.Tests;

/// <summary>What is chosen of a list of the workbench, whatever the list shows meanwhile.</summary>
public sealed class RowSelectionTests
{
    private readonly RowSelection<Row> _chosen = new(row => row.Id);

    [Fact]
    public void A_row_is_chosen_once_and_taken_out_again()
    {
        _chosen.Set(new(1, "甲"), true);
        _chosen.Set(new(1, "甲"), true);
        Assert.Equal(1, _chosen.Count);

        _chosen.Set(new(1, "甲"), false);
        Assert.Equal(0, _chosen.Count);
        Assert.False(_chosen.Has(new(1, "甲")));
    }

    [Fact]
    public void The_choice_follows_the_order_shown_and_keeps_what_is_not_shown()
    {
        foreach (var id in (int[])[3, 1, 2])
        {
            _chosen.Set(new(id, $"{id}"), true);
        }

        var shown = new Row[] { new(1, "1"), new(4, "4"), new(2, "2") };

        Assert.Equal([1, 2, 3], _chosen.InOrderOf(shown).Select(row => row.Id));
        Assert.Equal([3, 1, 2], _chosen.InOrderOf([]).Select(row => row.Id));
    }

    [Fact]
    public void A_row_that_is_read_again_is_kept_as_it_was_read_last()
    {
        _chosen.Set(new(1, "待办"), true);

        _chosen.Refresh([new(1, "已办结"), new(2, "待办")]);

        Assert.Equal([new Row(1, "已办结")], _chosen.InOrderOf([]));
    }

    [Fact]
    public void All_are_taken_out_at_once()
    {
        _chosen.Set(new(1, "甲"), true);
        _chosen.Set(new(2, "乙"), true);

        _chosen.Clear();

        Assert.Equal(0, _chosen.Count);
        Assert.Empty(_chosen.InOrderOf([new(1, "甲")]));
    }

    private sealed record Row(int Id, string State);
}
