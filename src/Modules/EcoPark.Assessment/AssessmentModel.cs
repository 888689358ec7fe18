using EcoPark.Assessment.Checklists;
using EcoPark.Assessment.Selections;
using EcoPark.Assessment.Targets;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment;

internal sealed class AssessmentModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<ChoiceRecord>(choice =>
        {
            choice.ToTable("choices").HasKey(c => c.Id);
            choice.Ignore(c => c.Chosen);
            choice.HasIndex(c => new { c.Park, c.Standard, c.Year });
        });
        model.Entity<TargetRecord>(target =>
        {
            target.ToTable("targets").HasKey(t => t.Id);
            target.Ignore(t => t.Number);
            target.HasIndex(t => new { t.Park, t.Standard, t.Indicator });
        });
        model.Entity<ChecklistEdition>(edition =>
        {
            edition.ToTable("checklist_editions").HasKey(e => e.Id);
            edition.HasIndex(e => new { e.Park, e.Indicator, e.Version }).IsUnique();
        });
        model.Entity<ChecklistConfirmation>(confirmation =>
        {
            confirmation.ToTable("checklist_confirmations").HasKey(c => c.Id);
            confirmation.HasIndex(c => new { c.Park, c.Year });
        });
    }
}
