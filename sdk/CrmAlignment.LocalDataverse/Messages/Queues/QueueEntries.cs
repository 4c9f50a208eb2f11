using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>
/// What the platform writes of a queue item (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/queueitem):
/// since when it waits in its queue and since when somebody works on it, and as its title the name of what waits.
/// </summary>
internal static class QueueEntries
{
    /// <summary>Fills the columns of an item that is being written.</summary>
    /// <param name="draft">The row.</param>
    public static void Fill(RowDraft draft)
    {
        if (draft.Table.LogicalName != QueueItems.Table)
        {
            return;
        }

        if (draft.IsNew && draft.Values.TryGetValue("objectid", out var value) && value is RowReference item)
        {
            draft.SetIfMissing("title", TitleOf(draft, item));
        }

        if (Changes(draft, "queueid"))
        {
            draft.Values["enteredon"] = draft.Scope.UtcNow;
        }

        if (Changes(draft, "workerid"))
        {
            draft.Values["workeridmodifiedon"] = draft.Scope.UtcNow;
        }
    }

    private static bool Changes(RowDraft draft, string column) =>
        draft.Values.TryGetValue(column, out var value) && !Equals(value, draft.Current?[column]);

    private static object? TitleOf(RowDraft draft, RowReference item)
    {
        var table = draft.Scope.Catalog.Table(item.Table);
        return table.PrimaryNameColumn is { } name ? draft.Scope.Transaction.Retrieve(item.Table, item.Id, [name])?[name] : null;
    }
}
