using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Exports a solution.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.exportsolutionrequest</remarks>
[Serializable]
[DataContract(Name = "ExportSolutionRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ExportSolutionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ExportSolutionRequest()
        : base("ExportSolution")
    {
    }

    /// <summary>Whether the settings of numbering are exported.</summary>
    public bool ExportAutoNumberingSettings
    {
        get => Parameters.ValueOrDefault<bool>("ExportAutoNumberingSettings");
        set => Parameters["ExportAutoNumberingSettings"] = value;
    }

    /// <summary>Whether the settings of the calendar are exported.</summary>
    public bool ExportCalendarSettings
    {
        get => Parameters.ValueOrDefault<bool>("ExportCalendarSettings");
        set => Parameters["ExportCalendarSettings"] = value;
    }

    /// <summary>Whether the settings of customization are exported.</summary>
    public bool ExportCustomizationSettings
    {
        get => Parameters.ValueOrDefault<bool>("ExportCustomizationSettings");
        set => Parameters["ExportCustomizationSettings"] = value;
    }

    /// <summary>Whether the settings of mail tracking are exported.</summary>
    public bool ExportEmailTrackingSettings
    {
        get => Parameters.ValueOrDefault<bool>("ExportEmailTrackingSettings");
        set => Parameters["ExportEmailTrackingSettings"] = value;
    }

    /// <summary>Whether external applications are exported.</summary>
    public bool ExportExternalApplications
    {
        get => Parameters.ValueOrDefault<bool>("ExportExternalApplications");
        set => Parameters["ExportExternalApplications"] = value;
    }

    /// <summary>Whether the general settings are exported.</summary>
    public bool ExportGeneralSettings
    {
        get => Parameters.ValueOrDefault<bool>("ExportGeneralSettings");
        set => Parameters["ExportGeneralSettings"] = value;
    }

    /// <summary>Whether the configuration of ISVs is exported.</summary>
    public bool ExportIsvConfig
    {
        get => Parameters.ValueOrDefault<bool>("ExportIsvConfig");
        set => Parameters["ExportIsvConfig"] = value;
    }

    /// <summary>Whether the settings of marketing are exported.</summary>
    public bool ExportMarketingSettings
    {
        get => Parameters.ValueOrDefault<bool>("ExportMarketingSettings");
        set => Parameters["ExportMarketingSettings"] = value;
    }

    /// <summary>Whether the settings of Outlook are exported.</summary>
    public bool ExportOutlookSynchronizationSettings
    {
        get => Parameters.ValueOrDefault<bool>("ExportOutlookSynchronizationSettings");
        set => Parameters["ExportOutlookSynchronizationSettings"] = value;
    }

    /// <summary>Whether relationship roles are exported.</summary>
    public bool ExportRelationshipRoles
    {
        get => Parameters.ValueOrDefault<bool>("ExportRelationshipRoles");
        set => Parameters["ExportRelationshipRoles"] = value;
    }

    /// <summary>Whether the settings of sales are exported.</summary>
    public bool ExportSales
    {
        get => Parameters.ValueOrDefault<bool>("ExportSales");
        set => Parameters["ExportSales"] = value;
    }

    /// <summary>Whether the solution is exported as managed.</summary>
    public bool Managed
    {
        get => Parameters.ValueOrDefault<bool>("Managed");
        set => Parameters["Managed"] = value;
    }

    /// <summary>The unique name of the solution.</summary>
    public string SolutionName
    {
        get => Parameters.ValueOrDefault<string>("SolutionName");
        set => Parameters["SolutionName"] = value;
    }

    /// <summary>The version of the platform that is to import the solution.</summary>
    public string TargetVersion
    {
        get => Parameters.ValueOrDefault<string>("TargetVersion");
        set => Parameters["TargetVersion"] = value;
    }
}

/// <summary>The answer to a <see cref="ExportSolutionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ExportSolutionResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ExportSolutionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ExportSolutionResponse()
    {
        ResponseName = "ExportSolution";
    }

    /// <summary>The bytes of the solution file.</summary>
    public byte[] ExportSolutionFile => Results.ValueOrDefault<byte[]>("ExportSolutionFile");
}
