using System;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>How a lead is called where people are told of it.</summary>
internal static class ToldLead
{
    /// <summary>Person and company; else whichever there is, else the topic, else the id.</summary>
    public static string Name(string? person, string? company, string? topic, Guid id)
    {
        var hasPerson = !string.IsNullOrWhiteSpace(person);
        var hasCompany = !string.IsNullOrWhiteSpace(company);
        return hasPerson && hasCompany ? $"{person} ({company})"
            : hasPerson ? person!
            : hasCompany ? company!
            : string.IsNullOrWhiteSpace(topic) ? id.ToString("D") : topic!;
    }
}
