namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The XML namespace of the contracts of this assembly.</summary>
internal static class ContractNamespace
{
    internal const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
}
