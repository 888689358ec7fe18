using EcoPark.Platform.Database;
using EcoPark.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting;

internal sealed class ReportingModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<Report>(report =>
        {
            report.ToTable("reports").HasKey(r => r.Id);
            report.Ignore(r => r.IsOpen);
            report.Property(r => r.Revision).IsConcurrencyToken();
            report.HasIndex(r => new { r.Park, r.Year }).IsUnique();
        });
        model.Entity<OfficeText>(text =>
        {
            text.ToTable("report_texts").HasKey(t => t.Id);
            text.Ignore(t => t.Sentences);
            text.HasIndex(t => new { t.Report, t.Section, t.Version }).IsUnique();
        });
        model.Entity<ReportComment>(comment =>
        {
            comment.ToTable("report_comments").HasKey(c => c.Id);
            comment.Ignore(c => c.IsOpen);
            comment.HasIndex(c => c.Report);
        });
        model.Entity<ReportVersion>(version =>
        {
            version.ToTable("report_versions").HasKey(v => v.Id);
            version.Ignore(v => v.Texts);
            version.Ignore(v => v.Chosen);
            version.HasIndex(v => new { v.Report, v.Number }).IsUnique();
            version.HasIndex(v => new { v.Park, v.Year });
        });
        model.Entity<ReportFile>(file =>
        {
            file.ToTable("report_files").HasKey(f => f.Id);
            file.HasIndex(f => f.Version);
        });
    }
}
