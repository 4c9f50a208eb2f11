namespace CrmAlignment.Domain.FunnelModels;

/// <summary>Whether somebody could act on a lead as it is written down, and why not: the first reason of this order alone, so that the counts add up.</summary>
public enum DatumState
{
    /// <summary>A valid datum: somebody is named, and there is a way to reach him that he allows.</summary>
    Valid,

    /// <summary>Neither a person nor a company is named.</summary>
    NoName,

    /// <summary>Named, but with no e-mail address and no telephone number.</summary>
    NoAddress,

    /// <summary>Named, with addresses, but every way of reaching him is forbidden.</summary>
    NotAllowed,
}
