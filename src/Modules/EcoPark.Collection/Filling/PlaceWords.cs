using EcoPark.Collection.Submissions;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Filling;

/// <summary>Fields and cells by their names, as people call them.</summary>
public static class PlaceWords
{
    public static string Of(FormSheet sheet, FormPlace place) => place switch
    {
        FormPlace.Field field when sheet.Form.TryFindField(field.Code, out var found) => Say(found.Name.Zh, found.Name.En),
        FormPlace.Table table when sheet.Form.TryFindGrid(table.Code, out var found) => Say(found.Name.Zh, found.Name.En),
        FormPlace.Cell cell when sheet.Form.TryFindGrid(cell.Grid, out var grid) => $"{RowName(sheet, grid, cell.Row)} {(grid.TryFind(cell.Column, out var column) ? Say(column.Name.Zh, column.Name.En) : cell.Column)}",
        FormPlace.Section section => sheet.Form.Sections.Where(found => found.Code == section.Code).Select(found => Say(found.Name.Zh, found.Name.En)).FirstOrDefault() ?? section.Code,
        _ => Say("整份表", "the form"),
    };

    /// <summary>By the text of a place, as notes and attachments keep it.</summary>
    public static string Of(FormSheet sheet, string place) => sheet.Checked.Values.FirstOrDefault(value => value.Place.ToString() == place) is { } value
        ? Of(sheet, value.Place)
        : sheet.Form.TryFindField(place, out var field) ? Say(field.Name.Zh, field.Name.En)
        : sheet.Form.TryFindGrid(place, out var grid) ? Say(grid.Name.Zh, grid.Name.En)
        : place == "form" ? Say("整份表", "the form") : place;

    /// <summary>The section in which a place is.</summary>
    public static FormSection? SectionOf(Form form, FormPlace place) => place switch
    {
        FormPlace.Field field => form.Sections.FirstOrDefault(section => section.Fields.Any(candidate => candidate.Code == field.Code)),
        FormPlace.Cell cell => form.Sections.FirstOrDefault(section => section.Grids.Any(grid => grid.Code == cell.Grid)),
        FormPlace.Table table => form.Sections.FirstOrDefault(section => section.Grids.Any(grid => grid.Code == table.Code)),
        FormPlace.Section named => form.Sections.FirstOrDefault(section => section.Code == named.Code),
        _ => null,
    };

    /// <summary>The address of the box or cell that a note's place names; null: the form as a whole.</summary>
    public static string? LinkTo(FormSheet sheet, string place)
    {
        var named = sheet.Checked.Values.FirstOrDefault(value => value.Place.ToString() == place)?.Place
            ?? (sheet.Form.TryFindField(place, out _) ? new FormPlace.Field(place) : sheet.Form.TryFindGrid(place.Split('[')[0], out var grid) ? new FormPlace.Table(grid.Code) : null);
        return named is not null && SectionOf(sheet.Form, named) is { } section ? FormLink.Of(sheet, section.Code) + "#" + IdOf(named) : null;
    }

    /// <summary>What the box or cell is called on its page.</summary>
    public static string IdOf(FormPlace place) => place switch
    {
        FormPlace.Cell cell => $"c-{cell.Grid}-{cell.Row}-{cell.Column}",
        FormPlace.Table table => $"g-{table.Code}",
        _ => $"f-{place}",
    };

    public static string RowName(FormSheet sheet, FormGrid grid, int row)
    {
        var rows = sheet.Entry.Rows(grid.Code);
        if (row >= rows.Length || !rows[row].Cells.TryGetValue(grid.Key, out var key) || key is not EnteredValue.Given { Text.Length: > 0 } given)
        {
            return Say($"第 {row + 1} 行", $"row {row + 1}");
        }

        return grid.TryFind(grid.Key, out var column) && column.Choices is { } list && sheet.Context.Codes.TryFind(list, out var codes) && codes.TryFind(given.Text, out var entry)
            ? Say(entry.Name.Zh, entry.Name.En)
            : given.Text;
    }
}
