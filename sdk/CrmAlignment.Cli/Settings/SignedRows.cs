using System;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Cli.Settings;

/// <summary>A list of rows that marketing and sales sign. Criteria sets, terms and playbooks call the columns of their agreement alike.</summary>
/// <param name="Shape">The list.</param>
/// <param name="Word">What one of them is called.</param>
/// <param name="Sign">Signs one for a side.</param>
/// <param name="Activate">Puts one into force that both have signed; null where the second signature does.</param>
internal sealed record SignedRows(Shape Shape, string Word, Action<AlignmentClient, Guid, AgreementSide> Sign, Action<AlignmentClient, Guid>? Activate)
{
    /// <summary>Sets of criteria, which are activated once they are signed.</summary>
    public static SignedRows CriteriaSets { get; } = new(
        Shapes.CriteriaSets, "set", (client, id, side) => client.AgreeCriteriaSet(id, side), (client, id) => client.ActivateCriteriaSet(id));

    /// <summary>Terms of the glossary.</summary>
    public static SignedRows Terms { get; } = new(Shapes.Terms, "term", (client, id, side) => client.AgreeTerm(id, side), null);

    /// <summary>Playbooks.</summary>
    public static SignedRows Playbooks { get; } = new(Shapes.Playbooks, "playbook", (client, id, side) => client.AgreePlaybook(id, side), null);

    /// <summary>All of them, in the order in which they are signed.</summary>
    public static SignedRows[] All { get; } = [CriteriaSets, Terms, Playbooks];

    /// <summary>Column with the code.</summary>
    public static string Code => CriteriaSetTable.Code;

    /// <summary>Column with the version.</summary>
    public static string Version => CriteriaSetTable.Version;

    /// <summary>Column with the phase.</summary>
    public static string Phase => CriteriaSetTable.Phase;

    /// <summary>The column that says who signed for a side.</summary>
    public static string SignerOf(AgreementSide side) => side == AgreementSide.Marketing ? CriteriaSetTable.MarketingAgreedBy : CriteriaSetTable.SalesAgreedBy;
}
