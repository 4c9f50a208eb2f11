using CrmAlignment.Model.Apis;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>The Custom API that scheduled work calls.</summary>
internal static class ScheduledApis
{
    internal static ApiSchema ProcessDue { get; } = new()
    {
        UniqueName = ProcessDueApi.UniqueName,
        // Only the administrator's role may write calendars, and only that role runs the scheduled work.
        ExecutePrivilege = Tables.WorkCalendarSchema.Table.PrivilegeName("Write"),
        WorkflowEnabled = true,
        Label = new("Process what is due", "Обработать наступившие сроки", "Обробити терміни, що настали", "处理到期事项"),
        Description = new(
            "Expires overdue handovers, counts touches that fell due and ages enrollments out. Call again while MoreDue is true.",
            "Закрывает просроченные передачи, отмечает наступившие контакты и завершает истекшие подогревы. Повторять, пока MoreDue истинно.",
            "Закриває прострочені передачі, позначає контакти, що настали, і завершує підігрівання зі спливлим терміном. Повторювати, поки MoreDue істинне.",
            "使逾期移交失效、记录到期触达并结束超期的培育。MoreDue 为真时请再次调用。"),
        Parameters =
        [
            new(
                ProcessDueApi.MaximumItems, Integer, true,
                new("Maximum items", "Наибольшее число записей", "Найбільша кількість записів", "最多处理数"),
                new("1 to 500; 100 when missing.", "От 1 до 500; по умолчанию 100.", "Від 1 до 500; за замовчуванням 100.", "1 到 500；缺省为 100。")),
        ],
        Responses =
        [
            new(
                ProcessDueApi.Expired, Integer, false,
                new("Expired", "Просрочено передач", "Прострочено передач", "过期移交数"),
                new("Handovers expired.", "Сколько передач просрочено.", "Скільки передач прострочено.", "已过期的移交数。")),
            new(
                ProcessDueApi.Touched, Integer, false,
                new("Touched", "Наступило контактов", "Настало контактів", "到期触达数"),
                new("Touches that fell due.", "Сколько контактов наступило.", "Скільки контактів настало.", "到期的触达数。")),
            new(
                ProcessDueApi.AgedOut, Integer, false,
                new("Aged out", "Истек срок", "Сплив термін", "超期数"),
                new("Enrollments aged out.", "У скольких подогревов истек срок.", "У скількох підігрівань сплив термін.", "超期的培育数。")),
            new(
                ProcessDueApi.MoreDue, Boolean, false,
                new("More due", "Есть еще", "Є ще", "尚有到期"),
                new("Whether more is due.", "Остались ли наступившие сроки.", "Чи залишилися терміни, що настали.", "是否还有到期事项。")),
        ],
    };
}
