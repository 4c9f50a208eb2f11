using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Notifications;

/// <summary>One thing that people are told of, before it is put into the language of each.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="SubjectId">What it is about: the handover, or the enrollment that ended. With kind and recipient it makes the id.</param>
/// <param name="LeadId">The lead.</param>
/// <param name="Lead">Person and company, as people know them.</param>
public sealed record Notice(NoticeKind Kind, Guid SubjectId, Guid LeadId, string Lead)
{
    /// <summary>When sales must have answered (UTC); null where that does not matter.</summary>
    public DateTime? DueOn { get; init; }

    /// <summary>Who answered; null where nobody did.</summary>
    public string? By { get; init; }

    /// <summary>Why the lead was rejected; null where no reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it stands for all that came at once, instead of one message for each.</summary>
    public bool IsForMany { get; init; }

    /// <summary>The heading, at most 256 characters, which is what the column takes.</summary>
    public string Title(MessageFormat format) => Shortened(
        IsForMany ? MessageCatalogue.Term(format.Lcid, Code("many")) : MessageCatalogue.Format(format, Code("title"), Lead), 256);

    /// <summary>The text, at most 500 characters.</summary>
    public string Body(MessageFormat format) => Shortened(
        IsForMany ? MessageCatalogue.Term(format.Lcid, "notice.many") : MessageCatalogue.Format(format, Code("body"), Lead, DueOn, By, Reason), 500);

    /// <summary>
    /// The column data: an action that opens the lead, or the list of handovers or leads where it stands for many
    /// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications#notification-actions). The
    /// title and the text stay plain columns, so what a lead is called is never read as markdown.
    /// </summary>
    public string Data(MessageFormat format)
    {
        var json = new System.Text.StringBuilder("{\"actions\":[{\"title\":");
        JsonText.Append(json, MessageCatalogue.Term(format.Lcid, IsForMany ? "notice.list" : "notice.open"));
        json.Append(",\"data\":{\"type\":\"url\",\"url\":");
        JsonText.Append(json, Address);
        return json.Append("}}]}").ToString();
    }

    private string Address => !IsForMany ? $"?pagetype=entityrecord&etn={LeadTable.LogicalName}&id={LeadId:D}"
        : $"?pagetype=entitylist&etn={(Kind == NoticeKind.Returned ? LeadTable.LogicalName : HandoverTable.LogicalName)}";

    private string Code(string part) => $"notice.{Kind}.{part}";

    private static string Shortened(string text, int maximum) => text.Length <= maximum ? text : text.Substring(0, maximum - 1) + "\u2026";
}
