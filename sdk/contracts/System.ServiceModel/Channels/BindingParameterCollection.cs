using System.Collections.Generic;

namespace System.ServiceModel.Channels;

/// <summary>What a behavior tells a binding.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class BindingParameterCollection : KeyedByTypeCollection<object>
{
    private protected BindingParameterCollection()
    {
    }
}
