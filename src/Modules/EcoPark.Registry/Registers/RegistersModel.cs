using EcoPark.Platform.Database;
using EcoPark.Registry.Registers.Records;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers;

internal sealed class RegistersModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<RegisterRecord>(record =>
        {
            record.ToTable("register_records").HasKey(r => r.Id);
            record.Property(r => r.Id).ValueGeneratedNever();
            record.Property(r => r.Register).HasMaxLength(40);
            record.Property(r => r.Number).HasMaxLength(40);
            record.Property(r => r.Stage).HasMaxLength(40);
            record.Property(r => r.Version).IsConcurrencyToken();
            record.HasIndex(r => new { r.Park, r.Number }).IsUnique();
            record.HasIndex(r => new { r.Park, r.Register, r.Year, r.Stage });
            record.HasIndex(r => new { r.Park, r.Register, r.SameKey });
            record.HasIndex(r => new { r.Register, r.Enterprise, r.RecurrenceKind, r.Day });
            record.HasIndex(r => new { r.Park, r.OwnerId, r.Due });
        });
        model.Entity<RegisterEvent>(happened =>
        {
            happened.ToTable("register_events").HasKey(e => e.Id);
            happened.Property(e => e.Id).ValueGeneratedNever();
            happened.HasIndex(e => e.RecordId);
        });
        model.Entity<RegisterAttachment>(attachment =>
        {
            attachment.ToTable("register_attachments").HasKey(a => a.Id);
            attachment.Property(a => a.Id).ValueGeneratedNever();
            attachment.HasIndex(a => a.RecordId);
        });
    }
}
