namespace CrmAlignment.Model.Tables;

/// <summary>
/// A day that people of one department spent at the work of the other (gemba): what they saw and what was agreed. User-owned.
/// </summary>
public static class ExchangeDayTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_exchangeday";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_exchangedayid";

    /// <summary>Subject of the day.</summary>
    public const string Name = "crma_name";

    /// <summary>Day on which it was held. Date only.</summary>
    public const string HeldOn = "crma_heldon";

    /// <summary>Department whose people went; the other one is the host. An <see cref="Choices.AgreementSide"/>.</summary>
    public const string VisitingSide = "crma_visitingside";

    /// <summary>Who took part.</summary>
    public const string Participants = "crma_participants";

    /// <summary>What the visitors saw at the work itself.</summary>
    public const string Seen = "crma_seen";

    /// <summary>What both departments agreed.</summary>
    public const string Agreed = "crma_agreed";
}
