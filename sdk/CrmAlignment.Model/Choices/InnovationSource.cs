namespace CrmAlignment.Model.Choices;

/// <summary>Where the idea of an innovation came from. Global choice crma_innovationsource.</summary>
public enum InnovationSource
{
    /// <summary>The own department.</summary>
    OwnTeam = 471200000,

    /// <summary>Another department.</summary>
    OtherDepartment = 471200001,

    /// <summary>A customer.</summary>
    Customer = 471200002,

    /// <summary>A competitor.</summary>
    Competitor = 471200003,

    /// <summary>Another industry.</summary>
    OtherIndustry = 471200004,

    /// <summary>Research or a publication.</summary>
    Research = 471200005,

    /// <summary>A conference or another event.</summary>
    Event = 471200006,

    /// <summary>A partner or a supplier.</summary>
    Partner = 471200007,
}
