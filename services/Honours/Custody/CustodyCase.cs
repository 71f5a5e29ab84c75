using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Custody;

/// <summary>A certificate or plaque and the award it stands for: what may be done with it depends on both.</summary>
/// <param name="Item">The certificate or plaque.</param>
/// <param name="Award">The award.</param>
public sealed record CustodyCase(CustodyItem Item, Honour Award)
{
    /// <summary>Whether the award is revoked: then nothing is handed over any more.</summary>
    public bool IsRevoked => Award.State is HonourState.Revoked;

    internal CustodyView ToView(AwardUser by) =>
        new(
            Item.Id,
            Item.Kind,
            Award.Name,
            Award.EditionName,
            Award.Number ?? "",
            Item.Copy,
            Item.State,
            Award.State,
            Item.MadeOn,
            Item.HandedOverOn,
            Item.SignedBy,
            [
                .. Before(),
                .. Item.Steps.Select(s => new CustodyStepView(
                    s.Step.ChineseName(),
                    s.Day,
                    s.Text,
                    s.Paper,
                    s.At.ToOffset(AwardClock.ShanghaiOffset),
                    s.ByName
                )),
            ]
        )
        {
            Acts = CustodyActs.Table.OpenTo(by, this),
        };

    private IEnumerable<CustodyStepView> Before() =>
        Award.IssuedOn is { } issued
            ?
            [
                new(
                    "制发",
                    issued,
                    $"依据{Award.DocumentNumber}制发，编号{Award.Number}",
                    null,
                    new(issued, TimeOnly.MinValue, AwardClock.ShanghaiOffset),
                    null
                ),
            ]
            : [];
}
