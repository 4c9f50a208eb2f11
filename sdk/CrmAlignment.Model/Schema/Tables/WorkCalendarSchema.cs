using System.Collections.Generic;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.WorkCalendarTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="WorkCalendarTable"/>.</summary>
internal static class WorkCalendarSchema
{
    private static readonly Label Hours = new(
        "Working hours such as 09:00-13:00,14:00-18:00; empty for a day off.",
        "Рабочие часы, например 09:00-13:00,14:00-18:00; пусто — выходной.",
        "Робочі години, наприклад 09:00-13:00,14:00-18:00; порожньо — вихідний.",
        "工作时间，例如 09:00-13:00,14:00-18:00；为空表示休息日。");

    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_WorkCalendar",
        Ownership = Ownership.Organization,
        Label = Glossary.WorkCalendar.Name,
        CollectionLabel = Glossary.WorkCalendar.Plural,
        Description = new(
            "Working hours by which handovers are due.",
            "Рабочие часы, по которым отсчитывается срок решения по передаче.",
            "Робочі години, за якими відлічується строк рішення щодо передачі.",
            "用于计算移交截止时间的工作时间。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the calendar.", "Название календаря.", "Назва календаря.", "日历的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.TimeZone, 100,
                new("Time zone", "Часовой пояс", "Часовий пояс", "时区"),
                new(
                    "Time zone, as a Windows or IANA id such as Europe/Kyiv.",
                    "Часовой пояс: идентификатор Windows или IANA, например Europe/Kyiv.",
                    "Часовий пояс: ідентифікатор Windows або IANA, наприклад Europe/Kyiv.",
                    "时区，采用 Windows 或 IANA 标识，例如 Asia/Shanghai。"))
            { Required = Requirement.ApplicationRequired },
            new TwoOptionsColumn(
                Names.IsDefault, false,
                new("Default", "По умолчанию", "За замовчуванням", "默认"),
                new(
                    "Whether handovers use this calendar.",
                    "По этому ли календарю отсчитывается срок передач.",
                    "Чи за цим календарем відлічується строк передач.",
                    "移交是否使用此日历。")),
            new DecimalColumn(
                Names.AcceptanceHours, 0.25m, 1000m, 2,
                new("Acceptance hours", "Рабочих часов на решение", "Робочих годин на рішення", "决定时限（工作小时）"),
                new(
                    "Working hours within which sales decides on a handover.",
                    "За сколько рабочих часов отдел продаж должен принять решение по передаче.",
                    "За скільки робочих годин відділ продажів має ухвалити рішення щодо передачі.",
                    "销售部须在多少工作小时内对移交作出决定。"))
            { Required = Requirement.ApplicationRequired },
            .. Days(),
            new TextColumn(
                Names.DefaultKey, 20,
                new("Default key", "Ключ календаря по умолчанию", "Ключ календаря за замовчуванням", "默认键"),
                new(
                    "Filled in the active default calendar only: there is one at most.",
                    "Заполнен только у действующего календаря по умолчанию: он может быть лишь один.",
                    "Заповнений лише в чинному календарі за замовчуванням: він може бути лише один.",
                    "仅在启用的默认日历中填写：最多只有一个。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new(
                "crma_workcalendardefaultkey", [Names.DefaultKey],
                new("One default work calendar", "Один рабочий календарь по умолчанию", "Один робочий календар за замовчуванням", "仅一个默认工作日历")),
        ],
    };

    private static IEnumerable<ColumnSchema> Days()
    {
        yield return new TextColumn(Names.Monday, 100, new("Monday", "Понедельник", "Понеділок", "星期一"), Hours);
        yield return new TextColumn(Names.Tuesday, 100, new("Tuesday", "Вторник", "Вівторок", "星期二"), Hours);
        yield return new TextColumn(Names.Wednesday, 100, new("Wednesday", "Среда", "Середа", "星期三"), Hours);
        yield return new TextColumn(Names.Thursday, 100, new("Thursday", "Четверг", "Четвер", "星期四"), Hours);
        yield return new TextColumn(Names.Friday, 100, new("Friday", "Пятница", "П’ятниця", "星期五"), Hours);
        yield return new TextColumn(Names.Saturday, 100, new("Saturday", "Суббота", "Субота", "星期六"), Hours);
        yield return new TextColumn(Names.Sunday, 100, new("Sunday", "Воскресенье", "Неділя", "星期日"), Hours);
    }
}
