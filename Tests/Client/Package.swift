// swift-tools-version: 6.3
import PackageDescription

/// The library as it lies two folders up, or as a version at an address: `PAYROLL_URL=file:///…/payroll.git`.
let payroll: Package.Dependency =
  if let address = Context.environment["PAYROLL_URL"] {
    .package(url: address, from: "0.1.0")
  } else {
    .package(name: "payroll", path: "../..")
  }

/// Somebody else's package that builds on this one, with nothing but what its products let others name.
let package = Package(
  name: "client",
  dependencies: [payroll],
  targets: [
    .testTarget(
      name: "ClientTests",
      dependencies: [
        .product(name: "Payroll", package: "payroll"), .product(name: "PayrollFiles", package: "payroll"),
        .product(name: "PayrollTestSupport", package: "payroll"),
      ])
  ]
)
