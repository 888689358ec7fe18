using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.Notices;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Tokens;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Database;

internal sealed class PlatformModel : ModelPart
{
    public override void Convert(ModelConfigurationBuilder conventions)
    {
        conventions.StoreId<ParkId>();
        conventions.StoreId<OrganisationId>();
        conventions.StoreId<EnterpriseId>();
        conventions.StoreId<FileId>();
    }

    public override void Configure(ModelBuilder model)
    {
        ConfigurePeople(model);
        ConfigureChain(model);
        ConfigureFiles(model);
        ConfigureNotices(model);
        ConfigureParameters(model);
    }

    private static void ConfigurePeople(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.Property(p => p.DisplayName).HasMaxLength(80);
            person.HasMany(p => p.Assignments).WithOne().HasForeignKey(a => a.PersonId);
        });
        model.Entity<Assignment>(assignment => assignment.ToTable("assignments").HasKey(a => a.Id));
        model.Entity<Park>(park =>
        {
            park.ToTable("parks").HasKey(p => p.Id);
            park.Property(p => p.Key).HasMaxLength(60);
            park.HasIndex(p => p.Key).IsUnique();
        });
        model.Entity<Organisation>(organisation => organisation.ToTable("organisations").HasKey(o => o.Id));
        model.Entity<ApiToken>(token =>
        {
            token.ToTable("api_tokens").HasKey(t => t.Id);
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasIndex(t => t.PersonId);
        });
    }

    private static void ConfigureChain(ModelBuilder model)
    {
        model.Entity<ChainHead>(head =>
        {
            head.ToTable("chain_head").HasKey(h => h.Id);
            // The row is there from the first migration on, so that the very first writers have something to lock.
            head.HasData(new { Id = 1, Seq = 0L, RecordedAt = DateTime.UnixEpoch, Hash = ChainHash.Genesis });
        });
        model.Entity<AuditRecord>(audit =>
        {
            audit.ToTable("audit_records").HasKey(a => a.Seq);
            audit.Property(a => a.Seq).ValueGeneratedNever();
            audit.HasIndex(a => new { a.SubjectKind, a.SubjectId });
            audit.HasIndex(a => a.RecordedAt);
        });
    }

    private static void ConfigureFiles(ModelBuilder model) =>
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("files").HasKey(f => f.Id);
            file.HasIndex(f => f.Sha256);
        });

    private static void ConfigureNotices(ModelBuilder model)
    {
        model.Entity<Job>(job =>
        {
            job.ToTable("jobs").HasKey(j => j.Id);
            job.HasIndex(j => new { j.Kind, j.QueuedAt });
            job.HasIndex(j => j.State);
        });
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notices").HasKey(n => n.Id);
            notice.HasIndex(n => new { n.Park, n.ClosedAt });
            notice.HasIndex(n => n.Origin);
            notice.HasIndex(n => n.StartedById);
        });
    }

    private static void ConfigureParameters(ModelBuilder model) =>
        model.Entity<ParameterChange>(change =>
        {
            change.ToTable("parameter_changes").HasKey(c => c.Id);
            change.Property(c => c.Code).HasMaxLength(200);
            change.Property(c => c.Value).HasMaxLength(20);
            change.HasIndex(c => new { c.Park, c.Code, c.Number }).IsUnique();
        });
}
