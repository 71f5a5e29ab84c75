using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest;
using QualityAward.Files;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.ServiceDefaults.Tests.Files;

/// <summary>Files of applicants and offices: what is taken, who reads them, what lies on the disk (article 23).</summary>
public sealed class FileTests(TestPostgres postgres) : IAsyncLifetime
{
    private const string Files = "/api/publicity/files";
    private static readonly byte[] Pdf = SamplePdf.Of("示例");
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-files");
    private TestApp _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _app = await PapersDb.StartAsync(postgres, _folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_uploaded_comes_back_as_an_attachment(bool secret)
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        var content = SamplePdf.Of("自评报告", 300_000);
        var file = await UploadAsync(client, content, "自评报告.pdf", secret);

        Assert.Equal("自评报告.pdf", file.Name);
        Assert.Equal("application/pdf", file.ContentType);
        Assert.Equal(content.Length, file.Size);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Sha256);
        Assert.Equal(secret, file.Secret);

        using var answer = await client.GetAsync($"{Files}/{file.Id}", Cancel);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    [Article(23)]
    public async Task A_secret_file_lies_encrypted_on_the_disk_and_does_not_open_when_changed()
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        var words = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("技术秘密", 20_000)));
        var file = await UploadAsync(client, words, "秘密.txt", secret: true);

        var path = Directory
            .GetFiles(_folder.Path, $"{file.Id:N}", SearchOption.AllDirectories)
            .Single();
        var stored = await File.ReadAllBytesAsync(path, Cancel);
        Assert.Equal(-1, stored.AsSpan().IndexOf("技术秘密"u8));

        stored[70_000] ^= 1;
        await File.WriteAllBytesAsync(path, stored, Cancel);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            client.GetByteArrayAsync($"{Files}/{file.Id}", Cancel)
        );
    }

    [Fact]
    public async Task Only_the_uploading_unit_reads_it_and_an_expert_only_their_own()
    {
        using var owner = As(Roles.Applicant, "enterprise-1");
        var file = await UploadAsync(owner, Pdf, "a.pdf");
        using var colleague = As(Roles.Applicant, "enterprise-1", "colleague");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(colleague, file.Id));
        using var other = As(Roles.Applicant, "enterprise-2");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, file.Id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(owner, Guid.NewGuid()));
        using var nobody = _app.Client();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(nobody, file.Id));

        using var expert = As(Roles.Expert, "expert-group", "one");
        var own = await UploadAsync(expert, Pdf, "b.pdf");
        using var second = As(Roles.Expert, "expert-group", "two");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(expert, own.Id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second, own.Id));
    }

    [Fact]
    [Article(23)]
    public async Task Names_and_sizes_are_told_to_readers_and_of_secret_files_to_their_unit_alone()
    {
        using var owner = As(Roles.Applicant, "enterprise-1");
        var open = await UploadAsync(owner, Pdf, "a.pdf");
        var secret = await UploadAsync(owner, Pdf, "秘密工艺.pdf", secret: true);
        var asked = $"{Files}?id={open.Id}&id={secret.Id}&id={Guid.NewGuid()}";

        using var stranger = As(Roles.Applicant, "enterprise-2");
        Assert.Equal(
            ["a.pdf", "秘密工艺.pdf"],
            (await ListAsync(owner)).Order(StringComparer.Ordinal)
        );
        Assert.Empty(await ListAsync(stranger));

        async Task<IEnumerable<string>> ListAsync(HttpClient client) =>
            JsonSerializer
                .Deserialize<List<FileView>>(
                    await client.GetStringAsync(asked, Cancel),
                    AwardJson.Options
                )!
                .Select(f => f.Name);
    }

    [Fact]
    public async Task A_request_names_only_files_of_its_own_unit()
    {
        using var owner = As(Roles.Applicant, "enterprise-1");
        var file = await UploadAsync(owner, Pdf, "a.pdf");
        await using var scope = _app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<FileStore<PapersDb>>();
        var by = new AwardUser("one", "某人", "enterprise-1", Roles.Applicant);
        Assert.Equal(file.Id, (await store.RequireAsync(file.Id, by, Cancel)).Id);
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            store.RequireAsync(file.Id, by with { Unit = "enterprise-2" }, Cancel)
        );
        Assert.Equal("file-not-found", refused.Refusal.Code);
    }

    [Fact]
    public async Task The_type_is_told_by_the_content_and_other_types_are_refused()
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        Assert.Equal(
            "image/png",
            (
                await UploadAsync(
                    client,
                    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0],
                    "x.pdf"
                )
            ).ContentType
        );
        Assert.Equal(
            "text/csv",
            (await UploadAsync(client, "甲,乙"u8.ToArray(), "a.csv")).ContentType
        );
        Assert.EndsWith(
            "wordprocessingml.document",
            (
                await UploadAsync(
                    client,
                    Package("wordprocessingml.document.main+xml"),
                    "a.docx",
                    secret: true
                )
            ).ContentType,
            StringComparison.Ordinal
        );

        Assert.Equal(
            "application/ofd",
            (
                await UploadAsync(
                    client,
                    Package(
                        "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>",
                        entryPoint: "OFD.xml"
                    ),
                    "a.ofd"
                )
            ).ContentType
        );

        foreach (
            var refused in (byte[][])
                [
                    [],
                    [0x4D, 0x5A, 0x90, 0x00],
                    [0xFF, 0xFE, 0x41],
                    Package("ms-word.document.macroEnabled.main+xml"),
                    Package("something else"),
                ]
        )
        {
            using var answer = await SendAsync(client, refused, "a.pdf", secret: false);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(
                "file-type-refused",
                await answer.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal
            );
        }

        Assert.Empty(
            Directory.GetFiles(Path.Combine(_folder.Path, "files", "publicity", "incoming"))
        );
    }

    public static TheoryData<byte[], string, string> OtherKinds =>
        new()
        {
            { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.xls", "旧格式" },
            { [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "a.jpg", "HEIC" },
            { [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0], "a.jpg", "视频" },
            { [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8], "a.png", "WebP" },
            { [0xC4, 0xE3, 0xBA, 0xC3], "a.txt", "GBK" },
            { Package("<html/>", entryPoint: "OFD.xml"), "a.ofd", "OFD" },
            { Package("text", entryPoint: "a.txt"), "a.zip", "压缩包" },
        };

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public async Task A_refused_kind_is_named(byte[] content, string name, string found)
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        using var answer = await SendAsync(client, content, name, secret: false);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("file-type-refused", problem.GetProperty("code").GetString());
        Assert.Contains(
            found,
            problem.GetProperty("facts").GetProperty("found").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pdf_that_nobody_could_open_is_refused(bool secret)
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        var whole = SamplePdf.Of("完整", 200_000);
        var claims = new byte[1_000_000];
        "%PDF-1.7"u8.CopyTo(claims);
        byte[][] unreadable =
        [
            [.. "%PDF-"u8],
            whole[..150_000],
            claims,
            Bomb(),
            Locked(),
        ];
        foreach (var content in unreadable)
        {
            using var answer = await SendAsync(client, content, "a.pdf", secret);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(
                "file-unreadable",
                await answer.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task The_largest_file_is_taken_and_one_byte_more_is_not()
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        var most = (int)UploadKind.Material.MaximumBytes;
        foreach (
            var (size, taken) in ((int, bool)[])[(most - 1, true), (most, true), (most + 1, false)]
        )
        {
            foreach (var chunked in (bool[])[false, true])
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Files)
                {
                    Content = new ByteArrayContent(SamplePdf.Of("扫描件", size))
                    {
                        Headers = { ContentType = new("application/octet-stream") },
                    },
                };
                request.Headers.TransferEncodingChunked = chunked;
                using var answer = await client.SendAsync(request, Cancel);
                Assert.Equal(
                    taken ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity,
                    answer.StatusCode
                );
            }
        }
    }

    // ISO 32000-1, 7.5.8: a cross-reference stream of 100 MB of zeros in 100 KB.
    private static byte[] Bomb()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(new byte[100 * 1024 * 1024]);
        }

        var start = "%PDF-1.5\n";
        return
        [
            .. Encoding.ASCII.GetBytes(
                $"{start}1 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length {packed.Length}>>\nstream\n"
            ),
            .. packed.ToArray(),
            .. Encoding.ASCII.GetBytes($"\nendstream\nendobj\nstartxref\n{start.Length}\n%%EOF"),
        ];
    }

    private static byte[] Locked()
    {
        using var document = new PdfSharp.Pdf.PdfDocument();
        document.AddPage();
        document.SecuritySettings.UserPassword = "mima";
        using var bytes = new MemoryStream();
        document.Save(bytes);
        return bytes.ToArray();
    }

    [Fact]
    public async Task Whoever_sends_it_another_way_is_told_how_and_which_types_are_taken()
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Pdf), "file", "a.pdf" },
        };
        using var answer = await client.PostAsync(Files, form, Cancel);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var detail = problem.GetProperty("detail").GetString();
        Assert.Contains("application/octet-stream", detail, StringComparison.Ordinal);
        Assert.Contains(UploadKind.Types, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_a_file_is_refused_and_leaves_nothing()
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        using var content = new StreamContent(new Zeros(UploadKind.Material.MaximumBytes + 1));
        using var request = new HttpRequestMessage(HttpMethod.Post, Files) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Contains(
            "file-too-large",
            await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
        Assert.Empty(
            Directory.GetFiles(Path.Combine(_folder.Path, "files", "publicity", "incoming"))
        );
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\a\\报告.pdf", "报告.pdf")]
    [InlineData("a\u202Efdp.exe", "a_fdp.exe")]
    [InlineData("a\r\nb.txt", "a__b.txt")]
    [InlineData("  ..  ", "未命名")]
    [InlineData(null, "未命名")]
    public void A_name_is_made_harmless(string? name, string clean) =>
        Assert.Equal(clean, FileName.Clean(name));

    [Fact]
    public async Task A_content_without_a_row_is_removed_after_a_while()
    {
        using var client = As(Roles.Applicant, "enterprise-1");
        var kept = await UploadAsync(client, Pdf, "a.pdf");
        var orphan = await UploadAsync(client, Pdf, "b.pdf");
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PapersDb>();
        await db.Set<StoredFile>().Where(f => f.Id == orphan.Id).ExecuteDeleteAsync(Cancel);

        var cleaner = ActivatorUtilities.CreateInstance<OrphanCleaner>(_app.Services);
        await cleaner.CleanAsync(TimeSpan.FromHours(1), Cancel);
        Assert.Equal(2, Stored());
        await cleaner.CleanAsync(TimeSpan.FromSeconds(-5), Cancel);
        Assert.Equal(1, Stored());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, kept.Id));

        int Stored() =>
            Directory
                .GetFiles(Path.Combine(_folder.Path, "files"), "*", SearchOption.AllDirectories)
                .Length;
    }

    private HttpClient As(string role, string unit, string subject = "one") =>
        _app.Client(_app.Tokens.ForUser(role, unit, subject: subject));

    private static byte[] Package(string mainPart, string entryPoint = "[Content_Types].xml")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(entryPoint).Open();
            entry.Write(
                Encoding.UTF8.GetBytes(
                    entryPoint == "[Content_Types].xml" ? $"<Types>{mainPart}</Types>" : mainPart
                )
            );
        }

        return bytes.ToArray();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, Guid id)
    {
        using var answer = await client.GetAsync($"{Files}/{id}", Cancel);
        return answer.StatusCode;
    }

    private static async Task<FileView> UploadAsync(
        HttpClient client,
        byte[] content,
        string name,
        bool secret = false
    )
    {
        using var answer = await SendAsync(client, content, name, secret);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<FileView>(AwardJson.Options, Cancel))!;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        byte[] content,
        string name,
        bool secret
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"{Files}?secret={(secret ? "true" : "false")}"
        )
        {
            Content = new ByteArrayContent(content),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add(FileView.NameHeader, Uri.EscapeDataString(name));
        return await client.SendAsync(request, Cancel);
    }

    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(count, _left);
            Array.Clear(buffer, offset, taken);
            _left -= taken;
            return taken;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
