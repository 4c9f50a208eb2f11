using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmAlignment.Domain.Notifications;

/// <summary>
/// The id of a notification or mail, made of what it tells whom: asynchronous work may be done again, and whoever has been told is not told
/// twice.
/// </summary>
public static class NoticeId
{
    /// <summary>The id; the same for the same notice, way and recipient.</summary>
    /// <param name="notice">What is told. One for many is told once an hour.</param>
    /// <param name="way">The table in which it is written.</param>
    /// <param name="recipient">Who is told.</param>
    /// <param name="atUtc">When it happened (UTC), the same at every attempt.</param>
    public static Guid Of(Notice notice, string way, Guid recipient, DateTime atUtc)
    {
        var subject = notice.IsForMany
            ? "many/" + atUtc.ToString("yyyyMMddHH", CultureInfo.InvariantCulture)
            : notice.SubjectId.ToString("D");
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes($"{way}/{notice.Kind}/{subject}/{recipient:D}"));
        var id = new byte[16];
        Array.Copy(bytes, id, id.Length);
        // Version 8, "custom" (RFC 9562), in the byte order of Guid.
        id[7] = (byte)((id[7] & 0x0f) | 0x80);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id);
    }
}
