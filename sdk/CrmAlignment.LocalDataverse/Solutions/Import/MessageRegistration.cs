using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of messages and of the tables they can be filtered by.</summary>
internal sealed class MessageRegistration(StoreTransaction transaction, RegistrationWriter rows)
{
    /// <summary>Writes a row for each message that has none.</summary>
    public void Ensure(IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            Ensure(message);
        }
    }

    /// <summary>The row of a message, written if there is none.</summary>
    public Guid Ensure(string message)
    {
        if (Find(message) is { } known)
        {
            return known;
        }

        var id = MessageIds.IdOf(message);
        rows.Put("sdkmessage", id, new() { ["name"] = message });
        return id;
    }

    /// <summary>The row of a message, or null.</summary>
    public Guid? Find(string message) =>
        transaction.Find("sdkmessage", new Dictionary<string, object?> { ["name"] = message }, limit: 1) is [var id, ..] ? id : null;

    /// <summary>Name of the message with an id, or null.</summary>
    public string? NameOf(Guid id) => transaction.Retrieve("sdkmessage", id, ["name"])?["name"] as string;

    /// <summary>The row that ties a message to a table, written if there is none.</summary>
    public Guid EnsureFilter(Guid messageId, string table)
    {
        var id = ImportedIds.Of("sdkmessagefilter", $"{messageId}:{table}");
        if (!transaction.Exists("sdkmessagefilter", id))
        {
            rows.Put("sdkmessagefilter", id, new()
            {
                ["sdkmessageid"] = new RowReference("sdkmessage", messageId),
                ["primaryobjecttypecode"] = table,
                ["iscustomprocessingstepallowed"] = true,
            });
        }

        return id;
    }
}
