using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>What is signed of a playbook's row, as a person fills it in; its steps are signed with it.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(PlaybookTable.Name, PlaybookTable.Code, PlaybookTable.Version, PlaybookTable.Priority, PlaybookTable.Description)]
public sealed class PlaybookDraft(IRecordValues row)
{
    private static readonly string[] Needed = [PlaybookTable.Name, PlaybookTable.Code, PlaybookTable.Version, PlaybookTable.Priority];

    /// <summary>The columns, those of the situation among them.</summary>
    public static string[] Agreed { get; } = DeclaredColumns.Of(typeof(PlaybookDraft), typeof(Situation));

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    public IReadOnlyList<Problem> Problems() =>
    [
        .. Needed.Where(column => row.Value(column).IsEmpty).Select(column => Messages.Problems.PlaybookIncomplete(new ColumnName(column))),
        .. new Situation(row).Problems(),
    ];
}
