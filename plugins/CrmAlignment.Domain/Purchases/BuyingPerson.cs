using System;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Purchases;

/// <summary>Tells people of a buying center apart: by the contact, else by the name as people see it.</summary>
internal static class BuyingPerson
{
    /// <summary>The same for the same person.</summary>
    public static string Of(Guid? contactId, string? name) => contactId is { } id ? id.ToString("N") : NameKey(name);

    /// <summary>The same for names that look the same, in any case.</summary>
    public static string NameKey(string? name) => (CleanText.Of(name) ?? "").ToLowerInvariant();
}
