using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>Each case with the steps that led to its state and their articles, as the applicant sees it.</summary>
internal sealed class Cases(Stagehand hand)
{
    public async Task<IReadOnlyList<object>> ReadAsync(IEnumerable<Candidate> field)
    {
        var cases = new List<object>();
        foreach (var candidate in field)
        {
            var applicant = await hand.AsAsync(candidate.User);
            var now = await applicant.GetAsync<ApplicationView>(candidate.At);
            var steps = await applicant.GetAsync<List<CaseStepView>>($"{candidate.At}/history");
            cases.Add(
                new
                {
                    candidate.Key,
                    candidate.Name,
                    now.State,
                    now.ReceivingBody,
                    now.Versions,
                    Steps = steps.Select(s => new
                    {
                        s.Act,
                        s.State,
                        s.Article,
                    }),
                }
            );
        }

        return cases;
    }
}
