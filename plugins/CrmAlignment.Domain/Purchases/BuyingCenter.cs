using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Purchases;

/// <summary>Who is known to have a part in a purchase, as leads and opportunities keep it.</summary>
/// <param name="People">Different people.</param>
/// <param name="Deciders">Those of them who decide.</param>
/// <param name="KnownRoles">The roles that are known, as PurchaseColumns.KnownRoles keeps them; "" for none.</param>
public sealed record BuyingCenter(int People, int Deciders, string KnownRoles)
{
    private static readonly PurchaseRole[] Roles = (PurchaseRole[])Enum.GetValues(typeof(PurchaseRole));

    /// <summary>Sums up members. One person in several roles is one person; a name that a contact among them has is that contact.</summary>
    public static BuyingCenter Of(IReadOnlyCollection<BuyingMember> members)
    {
        var contacts = members
            .Where(member => member.ContactId is not null && BuyingPerson.NameKey(member.Name).Length > 0)
            .GroupBy(member => BuyingPerson.NameKey(member.Name))
            .ToDictionary(group => group.Key, group => group.First().ContactId);
        var people = members.ToLookup(member => PersonOf(member, contacts), member => member.Role);
        var roles = new HashSet<PurchaseRole>(members.Select(member => member.Role).OfType<PurchaseRole>());
        return new BuyingCenter(
            people.Count,
            people.Count(person => person.Contains(PurchaseRole.Decider)),
            string.Join(" ", Roles.Where(roles.Contains).Select(role => role.ToString().ToLowerInvariant())));
    }

    /// <summary>What a lead or an opportunity has to be saved with so that it shows its buying center.</summary>
    /// <param name="table">lead or opportunity.</param>
    /// <param name="id">Its id.</param>
    /// <param name="stored">It as it is stored.</param>
    /// <param name="rowVersion">Its row version before the members were read.</param>
    /// <returns>The write; null where nothing differs, so that nothing is saved for nothing.</returns>
    public RecordChange? ChangeOf(string table, Guid id, IRecordValues stored, string? rowVersion)
    {
        // Of whom nobody was ever known has no numbers, and not 0.
        var people = stored.Value(PurchaseColumns.People).AsWholeNumber ?? 0;
        var deciders = stored.Value(PurchaseColumns.Deciders).AsWholeNumber ?? 0;
        if (people == People && deciders == Deciders && (stored.Value(PurchaseColumns.KnownRoles).AsText ?? "") == KnownRoles)
        {
            return null;
        }

        var values = new List<ColumnValue>
        {
            new(PurchaseColumns.People, RecordValue.WholeNumber(People)),
            new(PurchaseColumns.Deciders, RecordValue.WholeNumber(Deciders)),
            new(PurchaseColumns.KnownRoles, RecordValue.Text(KnownRoles)),
        };

        // The platform's tick is people's own, until somebody names a decider: the two must not contradict each other then.
        if (deciders > 0 != Deciders > 0 && stored.Value(PurchaseColumns.DecisionMaker).AsBoolean != Deciders > 0)
        {
            values.Add(new(PurchaseColumns.DecisionMaker, RecordValue.TwoOptions(Deciders > 0)));
        }

        return RecordChange.Update(table, id, values, rowVersion);
    }

    private static string PersonOf(BuyingMember member, Dictionary<string, Guid?> contacts) =>
        contacts.TryGetValue(BuyingPerson.NameKey(member.Name), out var contact) && member.ContactId is null
            ? BuyingPerson.Of(contact, member.Name)
            : BuyingPerson.Of(member.ContactId, member.Name);
}
