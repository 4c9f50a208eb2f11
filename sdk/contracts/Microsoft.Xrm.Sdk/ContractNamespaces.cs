namespace Microsoft.Xrm.Sdk;

/// <summary>The XML namespaces of the platform's data contracts, as they stand in every SOAP message.</summary>
internal static class ContractNamespaces
{
    internal const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";
    internal const string Xrm2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    internal const string Xrm2013 = "http://schemas.microsoft.com/xrm/2013/Contracts";
    internal const string Xrm7Dot1 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    internal const string Xrm9 = "http://schemas.microsoft.com/xrm/9.0/Contracts";
    internal const string Metadata2011 = "http://schemas.microsoft.com/xrm/2011/Metadata";
    internal const string Metadata2013 = "http://schemas.microsoft.com/xrm/2013/Metadata";
    internal const string Metadata7Dot1 = "http://schemas.microsoft.com/xrm/7.1/Metadata";
    internal const string Metadata9 = "http://schemas.microsoft.com/xrm/9.0/Metadata";
    internal const string MetadataQuery = "http://schemas.microsoft.com/xrm/2011/Metadata/Query";
    internal const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
}
