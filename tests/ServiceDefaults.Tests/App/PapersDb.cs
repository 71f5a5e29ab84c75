using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using QualityAward.Casework;
using QualityAward.Casework.OnPaper;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Tests.App;

/// <summary>The database of a service that takes files and registers acts from paper.</summary>
public sealed class PapersDb(DbContextOptions<PapersDb> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    /// <summary>Makes its tables straight from the model, so that they cannot fall behind it.</summary>
    public static async Task CreateAsync(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PapersDb>()
            .UseNpgsql(connectionString)
            .UseSnakeCaseNamingConvention()
            .Options;
        await using var db = new PapersDb(options);

        // Braces – an empty array by default – would be read as places of parameters.
        var script = db
            .Database.GenerateCreateScript()
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(script);
    }

    /// <summary>A service over it, with one act that may be registered: a note.</summary>
    public static async Task<TestApp> StartAsync(TestPostgres postgres, string folder)
    {
        var connection = await postgres.CreateDatabaseAsync();
        await CreateAsync(connection);
        return await TestApp.StartAsync(
            builder =>
            {
                builder.Configuration["ConnectionStrings:papers"] = connection;
                builder.AddAwardDatabase<PapersDb>("papers");
                builder.Services.ConfigureDbContext<PapersDb>(o =>
                    o.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
                );
                builder.AddRegistrations<PapersDb>();
                builder.Services.AddScoped<IRegisteredAct, NoteAct>();
            },
            app =>
            {
                var api = app.MapGroup("/api/publicity");
                api.MapFiles<PapersDb>(Roles.Office, Roles.Applicant, Roles.Expert);
                api.MapRegistrations<PapersDb>();
            },
            new() { [AwardSettings.DataFolderKey] = folder }
        );
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Note>().Property(n => n.Version).IsRowVersion();
        modelBuilder.AddFiles();
        modelBuilder.AddRegistrations();
        modelBuilder.AddAwardTables();
    }
}
