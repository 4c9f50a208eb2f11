#if CRM_SDK_PROXY
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;
#else
namespace Microsoft.Xrm.Sdk;
#endif

/// <summary>Typed reading of parameters, for the properties of requests and responses.</summary>
internal static class ParameterAccess
{
    /// <summary>A parameter's value, or the type's default when it is absent or null.</summary>
    internal static T ValueOrDefault<T>(this ParameterCollection parameters, string name)
        => parameters.TryGetValue(name, out var value) && value != null ? (T)value : default;
}
