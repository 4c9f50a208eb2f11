using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Terms;

/// <summary>What the server alone writes into a term: who signed, and whether it is in force.</summary>
[Columns(
    TermTable.MarketingAgreedBy,
    TermTable.MarketingAgreedOn,
    TermTable.SalesAgreedBy,
    TermTable.SalesAgreedOn,
    TermTable.Phase,
    TermTable.ActivatedOn,
    TermTable.RetiredOn,
    TermTable.ForceKey,
    TermTable.UseKey)]
internal static class TermSignatures
{
    /// <summary>The signatures, which a change of a draft takes away.</summary>
    public static readonly string[] Signatures =
        [TermTable.MarketingAgreedBy, TermTable.MarketingAgreedOn, TermTable.SalesAgreedBy, TermTable.SalesAgreedOn];

    /// <summary>All columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(TermSignatures));

    /// <summary>Signs for a side.</summary>
    /// <param name="term">Where it is written.</param>
    /// <param name="side">The side.</param>
    /// <param name="userId">Who signs.</param>
    /// <param name="now">When (UTC).</param>
    public static void Sign(Entity term, AgreementSide side, Guid userId, DateTime now)
    {
        var forMarketing = side == AgreementSide.Marketing;
        term[forMarketing ? TermTable.MarketingAgreedBy : TermTable.SalesAgreedBy] = new EntityReference("systemuser", userId);
        term[forMarketing ? TermTable.MarketingAgreedOn : TermTable.SalesAgreedOn] = now;
    }

    /// <summary>Takes a term out of force.</summary>
    /// <param name="term">Where it is written.</param>
    /// <param name="now">When (UTC).</param>
    public static void Retire(Entity term, DateTime now)
    {
        term[TermTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Retired);
        term[TermTable.RetiredOn] = now;
        term[TermTable.ForceKey] = null;
        term[TermTable.UseKey] = null;
    }
}
