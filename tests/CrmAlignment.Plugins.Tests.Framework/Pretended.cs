using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.Remoting.Messaging;
using System.Runtime.Remoting.Proxies;

namespace CrmAlignment.Plugins.Tests.Framework;

/// <summary>An interface of properties alone, answered by name; a property that was not given has its type's default.</summary>
/// <typeparam name="T">The interface.</typeparam>
internal sealed class Pretended<T>(Dictionary<string, object?> values) : RealProxy(typeof(T))
{
    public static T Of(Dictionary<string, object?> values) => (T)new Pretended<T>(values).GetTransparentProxy();

    public override IMessage Invoke(IMessage msg)
    {
        var call = (IMethodCallMessage)msg;
        var type = ((MethodInfo)call.MethodBase).ReturnType;
        if (!values.TryGetValue(call.MethodName.Substring("get_".Length), out var value) && type.IsValueType)
        {
            value = Activator.CreateInstance(type);
        }

        return new ReturnMessage(value, null, 0, call.LogicalCallContext, call);
    }
}
