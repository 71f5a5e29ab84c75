using QualityAward.Common;
using Xunit;

namespace QualityAward.Common.Tests;

/// <summary>A form's faults are told at once, a single one with its own code.</summary>
public sealed class FormFaultTests
{
    private static readonly Refusal First = new(RefusalKind.WrongState, "a", "一", "第一处。");
    private static readonly Refusal Second = new(RefusalKind.Malformed, "b", "二", "第二处。");

    [Fact]
    public void Nothing_wrong_refuses_nothing() => new FormFaults().ThrowIfAny();

    [Fact]
    public void A_single_fault_keeps_its_code_and_names_its_input()
    {
        var refusal = Refused(("name", First));

        Assert.Equal(("a", RefusalKind.WrongState), (refusal.Code, refusal.Kind));
        Assert.Equal("name", refusal.Facts!["field"]);
    }

    [Fact]
    public void Several_are_told_together_each_with_its_input()
    {
        var refusal = Refused(("name", First), ("code", Second));

        Assert.Equal(("form-faulty", "第一处。第二处。"), (refusal.Code, refusal.Detail));
        Assert.Equal(
            [new("name", "a", "第一处。"), new("code", "b", "第二处。")],
            Assert.IsType<List<FormFault>>(refusal.Facts!["faults"])
        );
    }

    private static Refusal Refused(params (string Field, Refusal Refusal)[] found)
    {
        var faults = new FormFaults();
        foreach (var (field, refusal) in found)
        {
            faults.Add(field, refusal);
        }

        return Assert.Throws<RefusedException>(faults.ThrowIfAny).Refusal;
    }
}
