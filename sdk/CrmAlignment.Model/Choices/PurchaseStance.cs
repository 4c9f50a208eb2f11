namespace CrmAlignment.Model.Choices;

/// <summary>How somebody in a buying center thinks of buying from us. Global choice crma_purchasestance.</summary>
public enum PurchaseStance
{
    /// <summary>Speaks for us.</summary>
    Supports = 471200000,

    /// <summary>Does not mind.</summary>
    Neutral = 471200001,

    /// <summary>Speaks against us, or for somebody else.</summary>
    Opposes = 471200002,

    /// <summary>Nobody knows. The value of a new row.</summary>
    Unknown = 471200003,
}
