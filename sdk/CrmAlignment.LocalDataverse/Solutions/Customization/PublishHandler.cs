using System;
using System.Text;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.SolutionFormat;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>
/// PublishXml and PublishAllXml (https://learn.microsoft.com/power-apps/developer/data-platform/model-driven-apps/publish-customizations).
/// Definitions here count as soon as they are written, so there is nothing left to publish.
/// </summary>
/// <param name="name">The message's name.</param>
/// <param name="respond">Makes its response.</param>
internal sealed class PublishHandler(string name, Func<OrganizationResponse> respond) : IMessageHandler
{
    /// <summary>Name of the privilege that it asks for.</summary>
    public const string Privilege = "prvPublishCustomization";

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, Privilege);
        if (name == "PublishXml")
        {
            RequireComponents(scope.Required<string>("ParameterXml"));
        }

        return respond();
    }

    private static void RequireComponents(string text)
    {
        if (!SafeXml.TryRead("ParameterXml", Encoding.UTF8.GetBytes(text), SolutionLimits.Default, out var root, out var problem))
        {
            throw DataverseFault.InvalidArgument($"ParameterXml: {problem.Reason}");
        }

        if (root.Name.LocalName != "importexportxml")
        {
            throw DataverseFault.InvalidArgument(
                $"ParameterXml begins with <{root.Name.LocalName}>; the components to publish stand in <importexportxml>.");
        }
    }
}
