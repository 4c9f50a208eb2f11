using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>What is signed of a playbook's row, as a person fills it in; its steps are signed with it.</summary>
[Columns(PlaybookTable.Name, PlaybookTable.Code, PlaybookTable.Version, PlaybookTable.Priority, PlaybookTable.Description)]
public sealed class PlaybookDraft
{
    private static readonly string[] Needed = [PlaybookTable.Name, PlaybookTable.Code, PlaybookTable.Version, PlaybookTable.Priority];

    private static readonly string[] Own = DeclaredColumns.Of(typeof(PlaybookDraft));

    private readonly IRecordValues _values;
    private readonly Dictionary<string, RecordValue> _row;

    /// <summary>Reads the row as a save leaves it.</summary>
    public PlaybookDraft(IRecordValues row)
    {
        _values = row;
        _row = Own.ToDictionary(column => column, row.Value);
    }

    /// <summary>The columns, those of the situation among them.</summary>
    public static string[] Agreed { get; } = DeclaredColumns.Of(typeof(PlaybookDraft), typeof(Situation));

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    public IReadOnlyList<Problem> Problems() =>
    [
        .. Needed.Where(column => _row[column].IsEmpty).Select(column => Messages.Problems.PlaybookIncomplete(new ColumnName(column))),
        .. new Situation(_values).Problems(),
    ];
}
