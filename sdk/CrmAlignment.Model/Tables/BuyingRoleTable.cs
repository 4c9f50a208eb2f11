namespace CrmAlignment.Model.Tables;

/// <summary>
/// The buying center: one row for each person and role in a purchase. A row names the lead or the opportunity, never both; the people of a lead
/// belong to every opportunity that comes of it as well, without a copy.
/// </summary>
public static class BuyingRoleTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_buyingrole";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_buyingroleid";

    /// <summary>Name of the person; where a contact is given, what it was called when it was chosen.</summary>
    public const string Name = "crma_name";

    /// <summary>The contact; empty where the person is known by name alone. Lookup to contact.</summary>
    public const string ContactId = "crma_contactid";

    /// <summary>The lead; empty where an opportunity is given. Lookup to lead.</summary>
    public const string LeadId = "crma_leadid";

    /// <summary>The opportunity; empty where a lead is given. Lookup to opportunity.</summary>
    public const string OpportunityId = "crma_opportunityid";

    /// <summary>What the person does in the purchase. A <see cref="Choices.PurchaseRole"/>.</summary>
    public const string Role = "crma_purchaserole";

    /// <summary>How the person thinks of buying from us. A <see cref="Choices.PurchaseStance"/>.</summary>
    public const string Stance = "crma_purchasestance";

    /// <summary>What else is known: how to reach the person, what matters to him.</summary>
    public const string Note = "crma_note";

    /// <summary>Alternate key: parent, role and person while the row is active, so that nobody has the same role twice.</summary>
    public const string Key = "crma_key";
}
