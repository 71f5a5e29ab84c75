using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using QualityAward.Benchmarks.Load;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.Scenario.Cast;
using QualityAward.TestSupport;

namespace QualityAward.Benchmarks.Subjects;

/// <summary>Applicants who save their drafts, each their own, each time with the entity tag of the save before.</summary>
public static class DraftSaves
{
    private const string Password = "Award-2023!";
    private const int Applicants = 20;
    private const int SignInAttempts = 5;
    private const string Drafts = "/api/applications/applications";

    /// <summary>The form that is saved, as complete as the catalogue asks for, as JSON.</summary>
    public static async Task<byte[]> FormAsync(Uri gateway)
    {
        using var visitor = new HttpClient { BaseAddress = gateway };
        var catalogue = await visitor.GetFromJsonAsync<FormCatalogueView>(
            $"/api/applications/form-catalogue/organisation",
            AwardJson.Options
        );
        var form = Forms.Complete(
            Field.All()[0],
            catalogue!,
            "",
            new FiledPapers(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid())
        );
        return JsonSerializer.SerializeToUtf8Bytes(form, AwardJson.Options);
    }

    /// <summary>Signs in and makes a draft a worker.</summary>
    public static async Task<IReadOnlyList<IWorker>> PrepareAsync(Uri gateway, byte[] form)
    {
        var cookies = new Dictionary<string, string>();
        var workers = new List<IWorker>();
        for (var i = 0; i < Generator.Workers; i++)
        {
            var user = i % Applicants == 0 ? "applicant" : $"applicant-{i % Applicants + 1}";
            if (!cookies.TryGetValue(user, out var cookie))
            {
                cookies[user] = cookie = await SignInAsync(gateway, user);
            }

            workers.Add(await PrepareAsync(gateway, cookie, form));
        }

        return workers;
    }

    private static async Task<string> SignInAsync(Uri gateway, string user)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var browser = new HttpBrowser(gateway.AbsoluteUri);
            await browser.GoAsync("/signin?returnUrl=%2Fsession");
            await browser.SubmitAsync(("userName", user), ("password", Password));
            if (browser.Here.AbsolutePath == "/session")
            {
                return browser.Cookies.GetCookieHeader(gateway);
            }

            // A system that has just started, on a busy machine, may need more than its own time limits.
            if (attempt == SignInAttempts)
            {
                throw new InvalidOperationException(
                    $"{user} ended at {browser.Here.AbsolutePath} ({browser.Status})."
                );
            }
        }
    }

    private static async Task<IWorker> PrepareAsync(Uri gateway, string cookie, byte[] form)
    {
        using var api = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            BaseAddress = gateway,
            DefaultRequestHeaders = { { "Cookie", cookie } },
        };
        api.DefaultRequestHeaders.Add("X-Award-Request", "1");
        api.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var editions = await api.GetFromJsonAsync<Page<EditionView>>(
            "/api/applications/editions",
            AwardJson.Options
        );
        using var created = await api.PostAsJsonAsync(
            Drafts,
            new CreateApplicationRequest(editions!.Items[0].Id, CandidateKind.Organisation),
            AwardJson.Options
        );
        created.EnsureSuccessStatusCode();
        var draft = await created.Content.ReadFromJsonAsync<ApplicationView>(AwardJson.Options);
        return new DraftWorker(
            gateway,
            $"""
            PUT {Drafts}/{draft!.Id}/draft HTTP/1.1
            Host: {gateway.Authority}
            Cookie: {cookie}
            X-Award-Request: 1
            Sec-Fetch-Site: same-origin
            Content-Type: application/json
            Content-Length: {form.Length}
            If-Match: 
            """,
            created.Headers.ETag!,
            form
        );
    }

    private sealed class DraftWorker(
        Uri gateway,
        string head,
        EntityTagHeaderValue first,
        byte[] form
    ) : IWorker
    {
        private readonly RawConnection _connection = new(gateway);
        private readonly byte[] _head = Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n"));
        private readonly byte[] _request = new byte[head.Length + form.Length + 256];
        private byte[] _tag = Encoding.ASCII.GetBytes(first.Tag);

        public void Once()
        {
            var rest = _request.AsSpan();
            foreach (var part in (ReadOnlySpan<byte[]>)[_head, _tag, "\r\n\r\n"u8.ToArray(), form])
            {
                part.CopyTo(rest);
                rest = rest[part.Length..];
            }

            var answer = _connection.Exchange(_request.AsSpan(0, _request.Length - rest.Length));
            answer.Demand(200);
            if (answer.Length < form.Length || answer.Tag.SequenceEqual(_tag))
            {
                throw new UnexpectedAnswerException("The answer does not show a save.");
            }

            _tag = answer.Tag.ToArray();
        }

        public void Dispose() => _connection.Dispose();
    }
}
