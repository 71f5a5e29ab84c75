using System.Collections.Concurrent;
using System.Net;
using System.Text;
using QualityAward.Common;
using QualityAward.EndToEnd.Recusal;
using QualityAward.EndToEnd.Support;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd.Fuzzing;

/// <summary>
/// Whatever is sent, nobody gets an error of ours: every endpoint of every description, every public page, each with values
/// that broke something somewhere. The system is full of an award's data; what is accepted stays in it.
/// </summary>
[Collection(BeforeDeliberation.Name)]
public sealed class FuzzingTests(SystemBeforeDeliberation system)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private static readonly string[] Pages =
    [
        "/",
        "/notices",
        "/notices/1",
        "/honours",
        "/honours/1",
        "/verify",
        "/verify/1",
        "/working-days",
        "/log",
        "/complaints",
        "/complaints/follow",
        "/objections",
        "/regulation",
        "/review-rules",
        "/data",
        "/privacy",
        "/notices.rss",
        "/account/signin",
        "/account/password",
        "/connect/authorize",
        "/connect/token",
        "/signin",
        "/signout",
        "/workbench/",
        "/docs",
        "/nothing",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_endpoint_answers_with_an_error_of_ours()
    {
        using var nobody = Client(null);
        var endpoints = (await DescribedEndpoint.ReadAllAsync(system.CreateClient()))
            .Where(e => !OneOfEach.EndsTheAsking(e.Path))
            .ToList();
        Assert.True(endpoints.Count > 250, $"Only {endpoints.Count} endpoints are described.");

        var clients = new Dictionary<string, HttpClient> { ["anyone"] = nobody };
        foreach (var (role, account) in OneOfEach.Role)
        {
            clients[role] = await SignedInAsync(account);
        }

        var faults = new ConcurrentBag<Fault>();
        var sent = 0;
        await Parallel.ForEachAsync(
            endpoints,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel },
            async (endpoint, cancellationToken) =>
            {
                var role =
                    endpoint.Access == "signed-in" ? Roles.Office : endpoint.Access.Split(' ')[0];
                foreach (var (what, make) in FuzzedRequests.Of(endpoint))
                {
                    using var request = make();
                    Interlocked.Increment(ref sent);
                    if (await FaultOfAsync(clients[role], request, cancellationToken) is { } fault)
                    {
                        faults.Add(new($"{endpoint}", what, fault));
                    }
                }
            }
        );
        TestContext.Current.SendDiagnosticMessage(
            $"{sent} requests to {endpoints.Count} endpoints"
        );
        Assert.True(faults.IsEmpty, Report(faults, sent));
        Assert.True(sent > 5_000, $"Only {sent} requests were made.");
    }

    [Fact]
    public async Task No_page_answers_with_an_error_of_ours()
    {
        using var client = Client(null);
        var faults = new List<Fault>();
        var sent = 0;
        foreach (var page in Pages)
        {
            foreach (var request in RequestsTo(page))
            {
                using (request)
                {
                    sent++;
                    request.Headers.TryAddWithoutValidation("Accept", "text/html");
                    if (await FaultOfAsync(client, request, Cancel) is { } fault)
                    {
                        faults.Add(
                            new(
                                $"{request.Method} {page}",
                                $"{request.RequestUri!.PathAndQuery}",
                                fault
                            )
                        );
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, Report(faults, sent));
    }

    [Fact]
    public async Task After_many_bad_requests_of_one_visitor_everybody_else_is_served()
    {
        using var client = Client(null);
        for (var i = 0; i < 200; i++)
        {
            using var bad = new HttpRequestMessage(HttpMethod.Get, Raw($"/honours?q=%00{i}"));
            using var refused = await client.SendAsync(bad, Cancel);
            Assert.True((int)refused.StatusCode < 500, $"{refused.StatusCode}");
        }

        foreach (var page in (string[])["/", "/honours", "/verify/PZHZLJ-01-Z-01"])
        {
            using var answer = await client.GetAsync(Raw(page), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static IEnumerable<HttpRequestMessage> RequestsTo(string page)
    {
        foreach (var value in Nasty.InAddress)
        {
            yield return new(
                HttpMethod.Get,
                Raw(
                    $"{page}?q={value}&after={value}&year={value}&number={value}&returnUrl={value}"
                        + $"&receipt={value}&entry={value}&published={value}&subject={value}&number={value}"
                )
            );
            yield return new(HttpMethod.Get, Raw($"{page}?q={value}"));
            yield return new(HttpMethod.Get, Raw($"{page.TrimEnd('/')}/{value}"));
        }

        foreach (var (content, type) in Nasty.Bodies)
        {
            yield return new(HttpMethod.Post, Raw(page)) { Content = Nasty.Content(content, type) };
        }

        string[] forms =
        [
            "_handler=complain&Form.Subject=%00&Form.Text=%E7%A4%BA%00&About=99&Form.Key=x",
            "_handler=follow&Form.Receipt=%00",
            "_handler=add&Form.Receipt=%00&Form.Text=%00",
            "_handler=object&Form.Text=%00&Form.Kind=%00&Form.Candidate=%00",
            "userName=%00&password=%00&returnUrl=%00",
            "grant_type=%00&code=%00&client_id=%00",
            "_handler=%00",
        ];
        foreach (var form in forms)
        {
            yield return new(HttpMethod.Post, Raw(page))
            {
                Content = Nasty.Content(
                    Encoding.ASCII.GetBytes(form),
                    "application/x-www-form-urlencoded"
                ),
            };
        }

        foreach (var (name, value) in Nasty.Headers)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Raw(page));
            request.Headers.TryAddWithoutValidation(name, value);
            yield return request;
        }

        foreach (var method in (string[])["HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "NONSENSE"])
        {
            yield return new(new HttpMethod(method), Raw(page));
        }
    }

    private static Uri Raw(string path) =>
        new(
            "http://system" + path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );

    private static async Task<string?> FaultOfAsync(
        HttpClient client,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            using var answer = await client.SendAsync(request, limit.Token);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return "was limited, so nothing was tested";
            }

            return (int)answer.StatusCode < 500
                ? null
                : $"{(int)answer.StatusCode} {Line(await answer.Content.ReadAsStringAsync(limit.Token))}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"no answer within {Longest.TotalSeconds} s";
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
    }

    private static string Report(IReadOnlyCollection<Fault> faults, int sent) =>
        $"{faults.Count} faults in {sent} requests, each kind once:\n"
        + string.Join(
            '\n',
            faults
                .GroupBy(f => (f.Where, string.Concat(f.Answer.Take(120))))
                .Select(g => $"{g.Count()} × {g.Key.Where} | {g.First().What} | {g.First().Answer}")
                .Order(StringComparer.Ordinal)
                .Take(200)
        );

    private sealed record Fault(string Where, string What, string Answer);

    private static string Line(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Take(300));

    private async Task<HttpClient> SignedInAsync(string account)
    {
        using var desk = await Player.SignInAsync(
            system.System.PublicUrl,
            account,
            patience: TimeSpan.FromMinutes(1)
        );
        return Client(desk.Cookies);
    }

    // Addresses are given raw and for a system at any port; headers as a browser would send them, in UTF-8.
    private HttpClient Client(CookieContainer? cookies)
    {
        var address = system.System.PublicUrl;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new System.Net.Sockets.Socket(
                    System.Net.Sockets.SocketType.Stream,
                    System.Net.Sockets.ProtocolType.Tcp
                )
                {
                    NoDelay = true,
                };
                await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Host = address.Authority;
        client.DefaultRequestHeaders.Add("X-Award-Request", "1");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        if (cookies is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(address));
        }

        return client;
    }
}
