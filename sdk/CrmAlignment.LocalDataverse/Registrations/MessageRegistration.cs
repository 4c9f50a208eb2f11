using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>Rows of messages and of the tables they can be filtered by.</summary>
internal sealed class MessageRegistration(StoreTransaction transaction, RegistrationWriter rows)
{
    /// <summary>Writes the rows of the platform's messages, and of the tables they can be filtered by, where there are none.</summary>
    public void EnsurePlatform(IEnumerable<string> messages)
    {
        var known = transaction.Find("sdkmessagefilter", new Dictionary<string, object?>()).ToHashSet();
        foreach (var message in messages.Where(message => !message.StartsWith(StepMessages.OwnPrefix, StringComparison.Ordinal)))
        {
            var id = Ensure(message);
            foreach (var table in StepMessages.TablesOf(message, transaction.Catalog)
                .Where(table => !known.Contains(FilterIdOf(id, table))))
            {
                WriteFilter(id, table);
            }
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
        rows.Put("sdkmessage", id, new() { ["name"] = message, ["isprivate"] = false, ["isactive"] = true });
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
        var id = FilterIdOf(messageId, table);
        if (!transaction.Exists("sdkmessagefilter", id))
        {
            WriteFilter(messageId, table);
        }

        return id;
    }

    private static Guid FilterIdOf(Guid messageId, string table) => ImportedIds.Of("sdkmessagefilter", $"{messageId}:{table}");

    private void WriteFilter(Guid messageId, string table) => rows.Add("sdkmessagefilter", FilterIdOf(messageId, table), new()
    {
        ["sdkmessageid"] = new RowReference("sdkmessage", messageId),
        ["primaryobjecttypecode"] = table,
        ["iscustomprocessingstepallowed"] = true,
        ["isvisible"] = true,
    });
}
