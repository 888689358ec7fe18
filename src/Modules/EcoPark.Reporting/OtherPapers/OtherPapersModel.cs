using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.OtherPapers;

internal sealed class OtherPapersModel : ModelPart
{
    public override void Configure(ModelBuilder model) => model.Entity<WrittenPaper>(paper =>
    {
        paper.ToTable("written_papers").HasKey(p => p.Id);
        paper.HasIndex(p => new { p.Park, p.FactsHash }).IsUnique();
    });
}
