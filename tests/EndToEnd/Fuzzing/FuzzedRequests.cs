using System.Text;
using System.Text.Json.Nodes;
using QualityAward.EndToEnd.Support;

namespace QualityAward.EndToEnd.Fuzzing;

/// <summary>Requests to an endpoint, each with one thing wrong.</summary>
internal static class FuzzedRequests
{
    private const int MostPlaces = 16;

    // Every value is tried somewhere in every endpoint's neighbourhood: which ones where, the names decide, the same each time.
    private const int ValuesAPlace = 4;

    /// <summary>All of them, each with what is wrong.</summary>
    public static IEnumerable<(string What, Func<HttpRequestMessage> Make)> Of(
        DescribedEndpoint endpoint
    ) =>
        InAddress(endpoint)
            .Concat(endpoint.Method is "GET" or "HEAD" ? [] : InBody(endpoint))
            .Concat(InHeaders(endpoint));

    private static IEnumerable<(string, Func<HttpRequestMessage>)> InAddress(
        DescribedEndpoint endpoint
    ) =>
        endpoint
            .InPath.SelectMany(name =>
                Chosen(Nasty.InAddress, $"{endpoint}{name}")
                    .Select(value =>
                        ($"{name}={value}", Make(endpoint, Address(endpoint, name, value)))
                    )
            )
            .Concat(
                endpoint
                    .InQuery.SelectMany(name =>
                        Chosen(Nasty.InAddress, $"{endpoint}?{name}").Select(value => (name, value))
                    )
                    .Append(("undescribed", Nasty.InAddress[0]))
                    .Select(pair =>
                        (
                            $"?{pair.Item1}={pair.Item2}",
                            Make(endpoint, $"{Address(endpoint)}?{pair.Item1}={pair.Item2}")
                        )
                    )
            );

    private static IEnumerable<string> Chosen(IReadOnlyList<string> values, string where)
    {
        var first = where.Aggregate(17, (hash, sign) => (hash * 31 + sign) & 0xFFFFFF);
        return Enumerable.Range(0, ValuesAPlace).Select(i => values[(first + i) % values.Count]);
    }

    private static IEnumerable<(string, Func<HttpRequestMessage>)> InBody(
        DescribedEndpoint endpoint
    )
    {
        var address = Address(endpoint);
        foreach (var (content, type) in Nasty.Bodies)
        {
            yield return (
                $"{type}: {Encoding.Latin1.GetString(content)}",
                Make(endpoint, address, content, type)
            );
        }

        if (endpoint.Body is not { } sample)
        {
            yield break;
        }

        yield return ("as described", Make(endpoint, address, Bytes(sample)));
        foreach (var place in Places(sample).Take(MostPlaces))
        {
            foreach (var value in Chosen(Nasty.InDocument, $"{endpoint}{place}"))
            {
                yield return (
                    $"{place} = {Short(value)}",
                    Make(endpoint, address, With(sample, place, value))
                );
            }
        }
    }

    private static IEnumerable<(string, Func<HttpRequestMessage>)> InHeaders(
        DescribedEndpoint endpoint
    ) =>
        Nasty.Headers.Select(header =>
            (
                $"{header.Name}: {Short(header.Value)}",
                (Func<HttpRequestMessage>)(
                    () =>
                    {
                        var request = Make(
                            endpoint,
                            Address(endpoint),
                            endpoint.Body is { } body ? Bytes(body) : null
                        )();
                        request.Headers.Remove(header.Name);
                        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
                        return request;
                    }
                )
            )
        );

    private static Func<HttpRequestMessage> Make(
        DescribedEndpoint endpoint,
        string address,
        byte[]? content = null,
        string? type = "application/json"
    ) =>
        () =>
        {
            var request = new HttpRequestMessage(
                new HttpMethod(endpoint.Method),
                // Not put right by the client: what is wrong is what is tested.
                new Uri(
                    address,
                    new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
                )
            );
            if (endpoint.Method is not ("GET" or "HEAD"))
            {
                request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                request.Content = Nasty.Content(content ?? [], type);
            }

            return request;
        };

    private static string Address(
        DescribedEndpoint endpoint,
        string? name = null,
        string value = ""
    ) =>
        endpoint.InPath.Aggregate(
            "http://system" + endpoint.Path,
            (path, parameter) =>
                path.Replace(
                    $"{{{parameter}}}",
                    parameter == name ? value
                        : parameter is "number" or "index" ? "1"
                        : $"{Guid.Empty}",
                    StringComparison.Ordinal
                )
        );

    /// <summary>Where a value stands in the sample: names and indices parted by slashes.</summary>
    private static IEnumerable<string> Places(JsonNode? node, string at = "") =>
        node switch
        {
            JsonObject members => members.SelectMany(m =>
                Places(m.Value, $"{at}/{m.Key}").Prepend($"{at}/{m.Key}")
            ),
            JsonArray entries => entries.SelectMany(
                (e, i) => Places(e, $"{at}/{i}").Prepend($"{at}/{i}")
            ),
            _ => [],
        };

    private static byte[] With(JsonNode sample, string place, string json)
    {
        var copy = sample.DeepClone();
        var names = place.Split('/')[1..];
        var owner = names[..^1]
            .Aggregate(
                copy,
                (node, name) => node is JsonArray a ? a[int.Parse(name)]! : node[name]!
            );

        // Half a surrogate pair is no value of a document tree: it goes in as text.
        const string Mark = "\u2063mark\u2063";
        if (owner is JsonArray entries)
        {
            entries[int.Parse(names[^1])] = Mark;
        }
        else
        {
            owner[names[^1]] = Mark;
        }

        var encoded = JsonValue.Create(Mark).ToJsonString();
        return Encoding.UTF8.GetBytes(
            copy.ToJsonString().Replace(encoded, json, StringComparison.Ordinal)
        );
    }

    private static byte[] Bytes(JsonNode document) =>
        Encoding.UTF8.GetBytes(document.ToJsonString());

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
