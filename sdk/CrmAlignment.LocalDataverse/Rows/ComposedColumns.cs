using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Columns the platform composes from others: the full name of people, addresses, the kind of an activity.</summary>
internal static class ComposedColumns
{
    /// <summary>Fills the composed columns whose parts are being written.</summary>
    /// <param name="draft">The row.</param>
    /// <remarks>The name format is the organization's default, first name before last name.</remarks>
    public static void Fill(RowDraft draft)
    {
        if (draft.Table.LogicalName is "lead" or "contact" or "systemuser"
            && (draft.Values.ContainsKey("firstname") || draft.Values.ContainsKey("lastname")))
        {
            var first = draft.After("firstname") as string;
            var last = draft.After("lastname") as string;
            draft.SetIfPresent("fullname", (first, last) switch
            {
                (null, null) => null,
                (null, _) => last,
                (_, null) => first,
                _ => first + " " + last,
            });
        }

        if (draft.IsNew && draft.Table.IsActivity && draft.Table.FindColumn("activitytypecode") is { Type: ColumnType.EntityName })
        {
            draft.SetIfMissing("activitytypecode", draft.Table.LogicalName);
        }

        CompositeAddresses.Fill(draft);
        DerivedColumns.Fill(draft.Table, draft.Values);
    }
}
