using System;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>The two signatures of a criteria set, with what was signed: crma_AgreeCriteriaSet alone gives them.</summary>
[Columns(
    CriteriaSetTable.MarketingAgreedBy,
    CriteriaSetTable.MarketingAgreedOn,
    CriteriaSetTable.SalesAgreedBy,
    CriteriaSetTable.SalesAgreedOn,
    CriteriaSetTable.MarketingSigned,
    CriteriaSetTable.SalesSigned)]
internal static class Signatures
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(Signatures));

    /// <summary>The signatures that a set bears.</summary>
    public static CriteriaAgreement Of(Entity set) => new(
        Of(set, CriteriaSetTable.MarketingAgreedBy, CriteriaSetTable.MarketingAgreedOn, CriteriaSetTable.MarketingSigned),
        Of(set, CriteriaSetTable.SalesAgreedBy, CriteriaSetTable.SalesAgreedOn, CriteriaSetTable.SalesSigned));

    private static Signature? Of(Entity set, string by, string on, string content) =>
        set.GetAttributeValue<EntityReference>(by) is { } signer
            ? new Signature(
                signer.Id,
                signer.Name,
                set.GetAttributeValue<DateTime?>(on) is { } signedOn ? DateTime.SpecifyKind(signedOn, DateTimeKind.Utc) : null,
                set.GetAttributeValue<string>(content))
            : null;
}
