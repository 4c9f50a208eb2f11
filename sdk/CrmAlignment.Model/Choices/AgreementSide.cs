namespace CrmAlignment.Model.Choices;

/// <summary>Side that signs a criteria set. Global choice crma_agreementside.</summary>
public enum AgreementSide
{
    /// <summary>Marketing.</summary>
    Marketing = 471200000,

    /// <summary>Sales.</summary>
    Sales = 471200001,
}
