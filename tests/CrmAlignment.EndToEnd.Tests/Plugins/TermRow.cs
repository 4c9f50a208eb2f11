using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Terms as people write and sign them.</summary>
internal static class TermRow
{
    public static Entity Of(string code, int version = 1) => new(TermTable.LogicalName)
    {
        [TermTable.Name] = "Sales ready",
        [TermTable.Code] = code,
        [TermTable.Version] = version,
        [TermTable.Meaning] = "Waits for the answer of sales.",
        [TermTable.Responsible] = new OptionSetValue((int)ResponsibleSide.Both),
    };

    /// <summary>Puts a term into force.</summary>
    public static Guid InForce(Funnel funnel, Entity draft)
    {
        var id = funnel.Marketing.Create(draft);
        funnel.MarketingClient.AgreeTerm(id, AgreementSide.Marketing);
        funnel.SalesClient.AgreeTerm(id, AgreementSide.Sales);
        return id;
    }
}
